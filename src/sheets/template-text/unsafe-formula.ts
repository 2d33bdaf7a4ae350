/** Functions that reach out of the workbook, or make of a text what no text should become. */
const refusedFunctions = new Set([
  "CALL",
  "EVALUATE",
  "EXEC",
  "FILTERXML",
  "FORMULATEXT",
  "HYPERLINK",
  "IMAGE",
  "IMPORTCSV",
  "IMPORTTEXT",
  "INDIRECT",
  "PY",
  "REGISTER",
  "REGISTER.ID",
  "RTD",
  "SQL.REQUEST",
  "STOCKHISTORY",
  "WEBSERVICE",
]);

const errorValues = /#(?:REF!|DIV\/0!|VALUE!|NUM!|NULL!|N\/A|NAME\?)/giu;

/** Why a formula of a template from elsewhere is not taken; null where it is. */
export function unsafeFormula(formula: string): string | null {
  // Fields and texts become values, whatever they look like.
  const code = formula
    .replace(/\{\{.*?\}\}/gsu, "0")
    .replace(/"(?:[^"]|"")*"/gu, '""')
    .replace(errorValues, "0");
  if (/[[\]]/u.test(code)) return "names another workbook or a table";
  if (/[!']/u.test(code)) return "names another sheet";
  if (code.includes("|")) return "asks another program";
  const called = [...code.matchAll(/([A-Z_][A-Z0-9_.]*)\s*\(/giu)].map(([, name = ""]) =>
    name.toUpperCase().replace(/^(?:_XL(?:FN|WS|UDF)\.)+/u, ""),
  );
  const refused = called.find((name) => refusedFunctions.has(name) || name.startsWith("CUBE"));
  return refused === undefined ? null : `calls ${refused}`;
}
