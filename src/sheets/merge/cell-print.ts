import type { CellContent } from "../sheet-plan";
import { formulaShape, type FormulaCell } from "./formula-shape";
import type { SheetLayout } from "./sheet-layout";

/** A short word for what a cell says: two cells that say the same have the same; "" is a blank. */
export type CellPrint = string;

/** Fowler, Noll and Vo's hash (FNV-1a) of 32 bits, begun with a number of one's own. */
function fowlerNollVo(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  return value >>> 0;
}

/** Two of them together: of a million cells, two alike by chance are not to be expected. */
function hashed(text: string): string {
  const second = fowlerNollVo(`${text.length}${text}`, 84696351);
  return fowlerNollVo(text, 2166136261).toString(36) + second.toString(36);
}

/** The formulas of a column say the same in every row: a long text is gone through once. */
const known = new Map<string, string>();
const mostKnown = 500;
const longText = 40;

function hash(text: string): string {
  if (text.length < longText) return hashed(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const print = hashed(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, print);
  return print;
}

/** Excel keeps 15 digits of a number. */
function digits(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** The print of a cell as it stands, or of what a template says (without a layout). */
export function cellPrint(
  content: CellContent,
  cell: FormulaCell | null = null,
  layout: SheetLayout | null = null,
): CellPrint {
  if (content === null || content === "") return "";
  switch (typeof content) {
    case "number":
      return hash(`n${digits(content)}`);
    case "boolean":
      return hash(`b${String(content)}`);
    case "string":
      return hash(`t${content}`);
    default:
      return hash(`f${formulaShape(content, cell, layout).shape}`);
  }
}
