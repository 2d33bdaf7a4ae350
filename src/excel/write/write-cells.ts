import type { CellBlock, SheetPlan } from "../../sheets/sheet-plan";
import { typedContent } from "../cells/typed-content";

/** Excel on the web takes 5 MB a request, in which every quotation mark is written as two bytes. */
const mostBytesAtOnce = 2_500_000;
const encoder = new TextEncoder();

interface TypedBlock {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  readonly bytes: number;
}

function typedRows(block: CellBlock): readonly TypedBlock[] {
  const pieces: TypedBlock[] = [];
  let formulas: (readonly (string | number | boolean)[])[] = [];
  let bytes = 0;
  let row = block.row;
  const finish = () => {
    if (formulas.length > 0) {
      pieces.push({ row, column: block.column, formulas, bytes });
      row += formulas.length;
      formulas = [];
      bytes = 0;
    }
  };
  for (const cells of block.cells) {
    const typed = cells.map(typedContent);
    const length = encoder.encode(JSON.stringify(typed)).length;
    if (bytes + length > mostBytesAtOnce) {
      finish();
    }
    formulas.push(typed);
    bytes += length;
  }
  finish();
  return pieces;
}

/** A piece of one sheet's cells. */
interface SheetPiece {
  readonly sheet: Excel.Worksheet;
  readonly piece: TypedBlock;
}

/** The cells of all sheets in as few groups as fit one message each; at least one group. */
export function cellGroups(
  drafts: readonly { readonly plan: SheetPlan; readonly sheet: Excel.Worksheet }[],
): readonly (readonly SheetPiece[])[] {
  const groups: SheetPiece[][] = [[]];
  let room = mostBytesAtOnce;
  const pieces = drafts.flatMap(({ plan, sheet }) =>
    plan.blocks.flatMap(typedRows).map((piece) => ({ sheet, piece })),
  );
  for (const item of pieces) {
    if (item.piece.bytes > room) {
      groups.push([]);
      room = mostBytesAtOnce;
    }
    groups.at(-1)?.push(item);
    room -= item.piece.bytes;
  }
  return groups;
}

/** Queues the writing of one group; the caller syncs. */
export function queueCells(group: readonly SheetPiece[]): void {
  for (const { sheet, piece } of group) {
    const width = piece.formulas[0]?.length ?? 0;
    if (width > 0) {
      const { row, column, formulas } = piece;
      const range = sheet.getRangeByIndexes(row, column, formulas.length, width);
      range.formulas = formulas.map((cells) => [...cells]);
      range.untrack();
    }
  }
}
