import type { RangeFormat } from "./sheet-plan";

/** The one accent colour, and the colours that stand beside a word or a symbol. */
export const look = {
  accent: "#0F6C74",
  quiet: "#595959",
  attention: "#9C2B00",
  good: "#1E6B2E",
  bar: "#8CC4C9",
  marked: "#DCEFF0",
  paper: "#FFFFFF",
  tableStyle: "TableStyleLight1",
} as const;

/** Excel's own styles say what is typed and what is computed; paler, so that the words stand out. */
export const inputLook = {
  style: "Input",
  fill: "#FFF6E9",
  fontColor: "#1F3864",
  borders: "#EADCC8",
} as const satisfies Partial<RangeFormat>;

export const computedLook = {
  style: "Calculation",
  fill: "#F6F7F7",
  fontColor: "#262626",
  bold: false,
  borders: "#E6E9E9",
} as const satisfies Partial<RangeFormat>;

/** What was copied from a list: a value that people may overwrite, and that a refresh brings up to date. */
export const copiedLook = {
  style: "Note",
  fill: "#EDF3FA",
  fontColor: "#1F3864",
  borders: "#D3DEEA",
} as const satisfies Partial<RangeFormat>;

/** For text that runs on over blank cells: a line between them, as styles have, would cut it off. */
export const runOnLook = {
  fill: inputLook.fill,
  fontColor: inputLook.fontColor,
} as const satisfies Partial<RangeFormat>;

/** Words of ours inside a table: nothing to type, and without the table's stripes. */
export const plainLook = {
  fill: "#FFFFFF",
  borders: "#E6E9E9",
} as const satisfies Partial<RangeFormat>;

export const numberFormats = {
  text: "@",
  general: "General",
  date: "yyyy-mm-dd",
  /** Amounts: the currency and unit of the workbook's settings take its place. */
  money: "#,##0",
  /** Other numbers without decimals; another text, so that they are told from amounts. */
  number: "#,##0;-#,##0",
  percent: "0%",
  percentFine: "0.0%",
  score: "0.00",
  rating: "0.0",
  whole: "0",
  fine: "#,##0.00",
} as const;

export type NumberFormatName = keyof typeof numberFormats;
