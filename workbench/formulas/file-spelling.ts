import { formulaTokens, type FormulaToken } from "./formula-tokens";

/**
 * Functions that came after Excel 2007: a file must hold them with a prefix, or Excel shows
 * #NAME? until the cell is entered again.
 */
const futureFunctions = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS
  FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
  GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LOGNORM.DIST
  LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST
  NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC
  PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS
  SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR
  UNICODE VAR.P VAR.S WEBSERVICE WEIBULL.DIST XOR Z.TEST
  XLOOKUP XMATCH SEQUENCE RANDARRAY SORTBY UNIQUE LET LAMBDA ARRAYTOTEXT VALUETOTEXT ANCHORARRAY
  SINGLE CHOOSECOLS CHOOSEROWS DROP EXPAND HSTACK TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW
  VSTACK WRAPCOLS WRAPROWS BYROW BYCOL MAP REDUCE SCAN MAKEARRAY ISOMITTED GROUPBY PIVOTBY PERCENTOF
  TRIMRANGE REGEXTEST REGEXEXTRACT REGEXREPLACE TRANSLATE DETECTLANGUAGE IMAGE STOCKHISTORY
  FIELDVALUE`.split(/\s+/),
);

/** Excel keeps a second prefix for the two whose names worksheets had used before. */
const worksheetFunctions = new Set(["SORT", "FILTER"]);

/** Whether the name, in upper case, is one that Excel got after 2007. */
export function isExcelFunction(name: string): boolean {
  return futureFunctions.has(name) || worksheetFunctions.has(name);
}

/** Functions whose result can be more than one value, so that the cell needs the array flag. */
const arrayFunctions =
  /^(?:SORT|SORTBY|FILTER|UNIQUE|SEQUENCE|RANDARRAY|XLOOKUP|CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|HSTACK|VSTACK|TAKE|TEXTSPLIT|TOCOL|TOROW|WRAPCOLS|WRAPROWS|BYROW|BYCOL|MAP|SCAN|MAKEARRAY|KAM\..+)$/;

/**
 * From the spelling that people see to the one that files hold: prefixes, spill and "@" marks. The
 * table is the one that the cell lies in, for `[@Column]`.
 */
export function fileSpelling(formula: string, tableName = ""): string {
  const tokens = formulaTokens(formula);
  let spelled = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as FormulaToken;
    if (token.kind === "function") spelled += filedName(token.text);
    else if (token.kind === "reference" && tokens[index + 1]?.text === "#") {
      spelled += `_xlfn.ANCHORARRAY(${token.text})`;
      index += 1;
    } else if (token.text === "@" && tokens[index + 1]?.kind === "reference") {
      spelled += `_xlfn.SINGLE(${tokens[index + 1]?.text ?? ""})`;
      index += 1;
    } else if (token.kind === "structured") spelled += filedStructured(token.text, tableName);
    else spelled += token.text;
  }
  return spelled;
}

function filedName(text: string): string {
  const name = text.toUpperCase();
  if (name.startsWith("KAM.")) return `_xldudf_${name.replaceAll(".", "_")}`;
  if (worksheetFunctions.has(name)) return `_xlfn._xlws.${name}`;
  return futureFunctions.has(name) ? `_xlfn.${name}` : text;
}

/** `[@Column]` is only shown; a file holds `Table[[#This Row],[Column]]`. */
function filedStructured(text: string, ownTable: string): string {
  const short = /^([^[]*)\[@\s*(?:\[(.*)\]|([^[].*))?\]$/.exec(text);
  if (!short) return text.startsWith("[") ? ownTable + text : text;
  const column = short[2] ?? short[3];
  const table = short[1] || ownTable;
  return column === undefined ? `${table}[#This Row]` : `${table}[[#This Row],[${column}]]`;
}

/** From the spelling that files hold to the one that people see. */
export function shownSpelling(formula: string): string {
  const tokens = formulaTokens(formula);
  let spelled = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as FormulaToken;
    const mark = /^(?:_xlfn\.)?(SINGLE|ANCHORARRAY)$/i.exec(token.text)?.[1]?.toUpperCase();
    const isSimple = tokens[index + 2]?.kind === "reference" && tokens[index + 3]?.kind === "close";
    if (token.kind === "function" && mark !== undefined && isSimple) {
      const reference = tokens[index + 2]?.text ?? "";
      spelled += mark === "SINGLE" ? `@${reference}` : `${reference}#`;
      index += 3;
    } else spelled += token.kind === "function" ? shownName(token.text) : token.text;
  }
  return spelled;
}

function shownName(text: string): string {
  const addInFunction = /^_xldudf_KAM_(.+)$/i.exec(text);
  // A file has underscores for the points of a name, and no name of ours has underscores.
  if (addInFunction) return `KAM.${(addInFunction[1] ?? "").toUpperCase().replaceAll("_", ".")}`;
  return text.replace(/^(?:_xlfn\.|_xlws\.)+/i, "");
}

/** Whether the formula calls something whose answer may spill. */
export function mayReturnArray(shownFormula: string): boolean {
  return formulaTokens(shownFormula).some(
    (token) =>
      (token.kind === "function" && arrayFunctions.test(token.text.toUpperCase())) ||
      token.text === "#",
  );
}
