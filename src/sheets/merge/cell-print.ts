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
function hash(text: string): string {
  const second = fowlerNollVo(`${text.length}${text}`, 84696351);
  return fowlerNollVo(text, 2166136261).toString(36) + second.toString(36);
}

/** All rows of a list have the same formulas: the print of each is worked out once. */
const printsOfShapes = new Map<string, CellPrint>();
const mostShapes = 10_000;

function shapePrint(shape: string): CellPrint {
  const known = printsOfShapes.get(shape);
  if (known !== undefined) return known;
  if (printsOfShapes.size >= mostShapes) printsOfShapes.clear();
  const made = hash(`f${shape}`);
  printsOfShapes.set(shape, made);
  return made;
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
      return shapePrint(formulaShape(content, cell, layout).shape);
  }
}
