import type { CellStyle } from "./sheet-plan";

/** The one accent colour, and the colours that stand beside a word or a symbol. */
export const look = {
  accent: "#0F6C74",
  quiet: "#595959",
  attention: "#9C2B00",
  good: "#1E6B2E",
  bar: "#8CC4C9",
  tableStyle: "TableStyleLight1",
} as const;

export const inputStyle: CellStyle = "Input";
export const computedStyle: CellStyle = "Calculation";

export const numberFormats = {
  text: "@",
  general: "General",
  date: "yyyy-mm-dd",
  money: "#,##0",
  percent: "0%",
  percentFine: "0.0%",
  score: "0.00",
  rating: "0.0",
  whole: "0",
  fine: "#,##0.00",
} as const;

export type NumberFormatName = keyof typeof numberFormats;
