import { isBlank, isErrorValue, type CellValue } from "./cell-value";
import { spelledDate, type DateSpelling } from "./date-spelling";
import { spelledNumber, type NumberSpelling } from "./number-spelling";

/** What one cell may be, before its column decides. */
export type CellContent =
  | { readonly kind: "blank" | "error" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "spelled number"; readonly text: string; readonly spelling: NumberSpelling }
  | { readonly kind: "spelled date"; readonly text: string; readonly spelling: DateSpelling }
  /** Digits that are not counted. */
  | { readonly kind: "code"; readonly text: string }
  /** "n/a" or a dash: says that there is nothing, and nothing of what the column holds. */
  | { readonly kind: "placeholder"; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

const blank: CellContent = { kind: "blank" };
const error: CellContent = { kind: "error" };

const placeholders: ReadonlySet<string> = new Set([
  ...["-", "–", "—", "--", "?", ".", "n/a", "n.a.", "n/d", "n.d.", "na", "nd", "nan", "null"],
  ...["none", "nil", "k.a.", "k. a.", "s/o", "s.o.", "s/d", "n.v.t.", "nvt", "n.b.", "tbd"],
  ...["0000-00-00", "0000-00-00 00:00:00", "00.00.0000", "00/00/0000"],
]);
const longestPlaceholder = 6;

export function cellContent(value: CellValue): CellContent {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (isBlank(value)) return blank;
  if (isErrorValue(value)) return error;
  const text = value.trim();
  const isShort = text.length <= longestPlaceholder || text.startsWith("00");
  if (isShort && placeholders.has(text.toLowerCase())) {
    return { kind: "placeholder", text };
  }
  const number = spelledNumber(text);
  if (number !== null && number !== "code")
    return { kind: "spelled number", text, spelling: number };
  const date = spelledDate(text);
  if (date !== null) return { kind: "spelled date", text, spelling: date };
  return { kind: number === "code" ? "code" : "text", text };
}

/** The cell as the text of a column of texts. */
export function contentText(content: CellContent): string | null {
  switch (content.kind) {
    case "blank":
    case "error":
      return null;
    case "number":
      return String(content.value);
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    default:
      return content.text;
  }
}
