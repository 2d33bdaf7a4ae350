import { formulaFate, nameId, placeOf, type SharedWorkbook } from "./formula-fate";
import { isCellIn, type SharedArea } from "./shared-area";

type Cell = string | number | boolean;

/** What the cells of a sheet that goes along hold and show. */
interface CellsToShare {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly Cell[])[];
  readonly values: readonly (readonly Cell[])[];
}

/** A cell that is written anew: a formula, or the value alone. */
export interface ShareEdit {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: { readonly formula: string } | { readonly value: Cell };
}

/** What became of one formula. */
export interface ToldFormula {
  /** `Plan!B4`. */
  readonly cell: string;
  readonly fate: "native" | "value";
  /** "KAM.SCORE" that is said natively now, or why only its value goes along. */
  readonly words: string;
}

export interface SheetShare {
  readonly name: string;
  readonly edits: readonly ShareEdit[];
  readonly told: readonly ToldFormula[];
  /** How many formulas stay as they are. */
  readonly staying: number;
  /** Names that formulas of the sheet use, which therefore go along. */
  readonly names: readonly string[];
}

function isFormula(content: Cell | undefined): content is string {
  return typeof content === "string" && content.startsWith("=");
}

/** What a formula becomes that shows "B3" in one cell and fills others. */
function valueEdits(
  { row, column, formulas, values }: CellsToShare,
  { down, across }: { readonly down: number; readonly across: number },
  spill: SharedArea | undefined,
): readonly ShareEdit[] {
  const rows = spill?.rows ?? 1;
  const columns = spill?.columns ?? 1;
  return Array.from({ length: rows * columns }, (_, index) => {
    const [at, beside] = [down + Math.floor(index / columns), across + (index % columns)];
    return {
      row: row + at,
      column: column + beside,
      before: index === 0 ? (formulas[at]?.[beside] ?? "") : "",
      after: { value: values[at]?.[beside] ?? "" },
    };
  });
}

/** What has to be written on a sheet so that it says the same without what is left out. */
export function planSheet(cells: CellsToShare, book: SharedWorkbook): SheetShare {
  const edits: ShareEdit[] = [];
  const told: ToldFormula[] = [];
  const names = new Set<string>();
  let staying = 0;
  const fates = new Map<string, ReturnType<typeof formulaFate>>();
  cells.formulas.forEach((contents, down) => {
    contents.forEach((content, across) => {
      const [row, column] = [cells.row + down, cells.column + across];
      if (!isFormula(content) || cells.values[down]?.[across] === content) return;
      if (isCellIn(book.hidden, cells.name, row, column)) return;
      const fate = fates.get(content) ?? formulaFate(content, cells.name, book);
      fates.set(content, fate);
      const cell = placeOf(cells.name, row, column);
      if (fate.kind === "value") {
        const spill = book.spills.find(
          (one) => one.sheetName === cells.name && one.row === row && one.column === column,
        );
        edits.push(...valueEdits(cells, { down, across }, spill));
        told.push({ cell, fate: "value", words: fate.why });
        return;
      }
      fate.names.forEach((name) => names.add(name));
      if (fate.kind === "stays") {
        staying += 1;
        return;
      }
      edits.push({ row, column, before: content, after: { formula: fate.formula } });
      const words = [...new Set(fate.replaced)].join(", ");
      told.push({
        cell,
        fate: "native",
        words: words === "" ? "what a formula fills, as a range" : words,
      });
    });
  });
  return { name: cells.name, edits, told, staying, names: [...names] };
}

/** Whether a name goes along: formulas that stay use it. */
export function keepsName(
  { name, sheetName }: Parameters<typeof nameId>[0],
  plans: readonly SheetShare[],
): boolean {
  const id = nameId({ name, sheetName });
  return plans.some(({ names }) => names.includes(id));
}
