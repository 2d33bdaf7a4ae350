/** What Excel or a .csv gives for a cell: a blank is "". */
export type CellValue = string | number | boolean;

/** Excel's errors, and what they are called where a list was saved as text in another language. */
const errorTexts: ReadonlySet<string> = new Set([
  ...["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"],
  ...["#BUSY!", "#CONNECT!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#GETTING_DATA"],
  ...["#NV", "#WERT!", "#BEZUG!", "#ZAHL!", "#ÜBERLAUF!"],
  ...["#VALEUR!", "#NOMBRE!", "#NOM?", "#NUL!"],
  ...["#¡VALOR!", "#¡REF!", "#¡DIV/0!", "#¡NUM!", "#¿NOMBRE?", "#¡NULO!"],
  ...["#N/D", "#VALOR!", "#NÚM!", "#NOME?", "#NULO!"],
  ...["#VALORE!", "#RIF!", "#NULLO!"],
  ...["#N/B", "#WAARDE!", "#VERW!", "#DEEL/0!", "#GETAL!", "#NAAM?", "#LEEG!"],
]);

/** Excel hands errors over as their text, so a text such as "#N/A" is read as one too. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("#") && errorTexts.has(value.trim());
}

/** Nothing, or only blanks; no-break spaces count as blanks. */
export function isBlank(value: CellValue): boolean {
  return typeof value === "string" && (value === "" || value.trim() === "");
}
