import type { CellBlock, ColumnWidth, RangeFormat, SheetPlan } from "../../sheets/sheet-plan";
import { typedContent } from "../cells/typed-content";
import { queueFormat, queueWidths } from "./queue-formats";
import { sliceRows } from "./row-slices";

/** Excel on the web takes 5 MB a request, in which every quotation mark is written as two bytes. */
const mostBytesAtOnce = 2_500_000;
const encoder = new TextEncoder();

interface TypedBlock {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  readonly bytes: number;
}

const noCells: TypedBlock = { row: 0, column: 0, formulas: [], bytes: 0 };

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

interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
}

/** A piece of one sheet's cells, with the widths and formats that come with it. */
interface SheetPiece {
  readonly sheet: Excel.Worksheet;
  readonly piece: TypedBlock;
  readonly widths: readonly ColumnWidth[];
  readonly formats: readonly RangeFormat[];
  /** How many of the rows that are counted, those of long lists. */
  readonly rows: number;
}

/** Most rows of long lists in one message: shorter lists of several sheets share one. */
const mostRowsAtOnce = 300;

/** Above so many rows formulas have a message of their own: they take their time to be calculated. */
const mostRowsBeforeFormulas = 2_000;

/** Pieces in the order in which they go to Excel. */
interface SheetPieces {
  /** The last rows come first, so that a sheet gets its size once and not with each of them. */
  readonly lists: readonly SheetPiece[];
  readonly rounds: readonly PieceRound[];
}

interface PieceRound {
  readonly blocks: readonly SheetPiece[];
  /** Each in a message of its own. */
  readonly slices: readonly (readonly SheetPiece[])[];
}

function sheetPieces({ plan, sheet }: PlannedSheet): SheetPieces {
  const sliced = sliceRows(plan);
  const plain = (piece: TypedBlock): SheetPiece => ({
    sheet,
    piece,
    widths: [],
    formats: [],
    rows: 0,
  });
  const typed = (blocks: readonly CellBlock[]) => blocks.flatMap(typedRows).map(plain);
  const lists = [...sliced.slices].reverse().flatMap(({ blocks, formats, rows }) => {
    const cells = typed(blocks);
    // Of a list of formulas alone only the looks come first.
    const pieces = cells.length > 0 ? cells : [plain(noCells)];
    return pieces.map((piece, index) =>
      index < pieces.length - 1 ? piece : { ...piece, formats, rows },
    );
  });
  const rounds = sliced.rounds.map(({ blocks, slices }): PieceRound => ({
    blocks: typed(blocks),
    slices: slices.map(typed),
  }));
  const hasLooks = sliced.formatsOfBlocks.length > 0;
  const looks: SheetPiece = { ...plain(noCells), formats: sliced.formatsOfBlocks };
  return {
    lists: lists.map((piece, index) =>
      index === 0 ? { ...piece, widths: sliced.widthsBefore } : piece,
    ),
    rounds: hasLooks ? [...rounds, { blocks: [looks], slices: [] }] : rounds,
  };
}

/**
 * The cells of all sheets in as few groups as fit one message each and leave Excel free in between;
 * at least one group. Formulas come last, so that what they read is there when they are calculated.
 */
export function cellGroups(drafts: readonly PlannedSheet[]): readonly (readonly SheetPiece[])[] {
  const groups: SheetPiece[][] = [[]];
  let bytes = 0;
  let rows = 0;
  const begin = (): void => {
    if (bytes > 0) groups.push([]);
    bytes = 0;
    rows = 0;
  };
  const sheets = drafts.map(sheetPieces);
  const lists = sheets.flatMap((sheet) => sheet.lists);
  const listRows = lists.reduce((sum, item) => sum + item.rows, 0);
  const add = (item: SheetPiece): void => {
    const isFull =
      bytes + item.piece.bytes > mostBytesAtOnce ||
      rows + item.rows > mostRowsAtOnce ||
      (rows > 0 && item.rows === 0 && listRows > mostRowsBeforeFormulas);
    if (isFull) begin();
    groups.at(-1)?.push(item);
    bytes += item.piece.bytes;
    rows += item.rows;
  };
  lists.forEach(add);
  const most = Math.max(0, ...sheets.map((sheet) => sheet.rounds.length));
  for (let number = 0; number < most; number += 1) {
    const inRound = sheets.flatMap((sheet) => sheet.rounds[number] ?? []);
    for (const item of inRound.flatMap(({ blocks }) => blocks)) {
      // What reads a long list is calculated for all of its rows.
      if (number > 0 && listRows > mostRowsBeforeFormulas) begin();
      add(item);
    }
    for (const slice of inRound.flatMap(({ slices }) => slices)) {
      begin();
      slice.forEach(add);
    }
  }
  return groups;
}

/** Queues the writing of one group; the caller syncs. */
export function queueCells(group: readonly SheetPiece[]): void {
  for (const { sheet, piece, widths, formats } of group) {
    queueWidths(sheet, widths);
    const width = piece.formulas[0]?.length ?? 0;
    if (width > 0) {
      const { row, column, formulas } = piece;
      const range = sheet.getRangeByIndexes(row, column, formulas.length, width);
      range.formulas = formulas.map((cells) => [...cells]);
      range.untrack();
    }
    formats.forEach((format) => queueFormat(sheet.getRange(format.range), format));
  }
}
