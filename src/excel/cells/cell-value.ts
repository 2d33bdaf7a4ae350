/** What Excel gives for a cell: blanks come as empty text. */
export type CellValue = string | number | boolean;

const errorTexts: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#CONNECT!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

/** Excel hands errors over as their text, so a text such as "#N/A" is read as one too. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && errorTexts.has(value);
}

/** What a cell shows until its function has answered; Excel fills it in a moment later. */
const pendingTexts: readonly CellValue[] = ["#BUSY!", "#GETTING_DATA"];

export function isPending(value: CellValue): boolean {
  return pendingTexts.includes(value);
}

export function isBlank(value: CellValue): boolean {
  return typeof value === "string" && value.trim() === "";
}

/** The text of a cell without outer blanks; no-break spaces count as blanks. */
export function cellText(value: CellValue): string {
  return String(value).trim();
}

/** Account names are the same whatever their case and outer blanks. */
export function sameNameKey(name: string): string {
  return name.trim().toLocaleLowerCase("en");
}
