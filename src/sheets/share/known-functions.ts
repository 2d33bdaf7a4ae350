/** Functions that came with dynamic arrays or later: Excel 2019 and LibreOffice 7 do not know them. */
const newFunctions: ReadonlySet<string> = new Set(
  (
    "FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY XLOOKUP XMATCH LET LAMBDA MAP BYROW BYCOL REDUCE SCAN MAKEARRAY " +
    "ISOMITTED VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS TOCOL TOROW WRAPROWS WRAPCOLS EXPAND TEXTSPLIT " +
    "TEXTBEFORE TEXTAFTER VALUETOTEXT ARRAYTOTEXT STOCKHISTORY IMAGE GROUPBY PIVOTBY PERCENTOF TRIMRANGE " +
    "REGEXTEST REGEXEXTRACT REGEXREPLACE TRANSLATE DETECTLANGUAGE SINGLE ANCHORARRAY"
  ).split(" "),
);

/** What stands before the point in names of Excel's own functions: `STDEV.P`. */
const dotted: ReadonlySet<string> = new Set(
  (
    "BETA BINOM CEILING CHISQ CONFIDENCE COVARIANCE ERF ERFC ERROR EXPON F FLOOR FORECAST GAMMA GAMMALN HYPGEOM " +
    "ISO LOGNORM MODE NEGBINOM NETWORKDAYS NORM PERCENTILE PERCENTRANK POISSON QUARTILE RANK SKEW STDEV T VAR " +
    "WEIBULL WORKDAY Z ECMA"
  ).split(" "),
);

export function isNewFunction(name: string): boolean {
  return newFunctions.has(name.replace(/^_XLFN\.(?:_XLWS\.)?/u, ""));
}

/** A namespace of its own before the point; ours is told apart by who asks. */
export function isOfAnotherAddIn(name: string): boolean {
  const plain = name.replace(/^_XLFN\.(?:_XLWS\.)?/u, "");
  const [before = "", ...others] = plain.split(".");
  return others.length > 0 && before !== "KAM" && !dotted.has(before);
}
