import type { CellBlock, CellContent } from "../../sheets/sheet-plan";
import { parseAddress, type CellArea } from "../cells/address";

/** A list of more rows is written a few hundred at a time. */
export const usualRows = 250;

/** What is written after what it reads: single cells first, then columns of formulas. */
export interface Round {
  readonly blocks: readonly CellBlock[];
  readonly columns: readonly CellBlock[];
}

export interface SplitLists {
  /** Long columns of what people or lists say. */
  readonly constants: readonly CellBlock[];
  /** Each reads columns of the rounds before as a whole, so that it is calculated once. */
  readonly rounds: readonly Round[];
}

/** A part of a sheet that is written at once, with the round in which it comes. */
interface Piece {
  readonly block: CellBlock;
  readonly isColumn: boolean;
  /** Of a column the part with formulas: its heading is there from the beginning for all it matters. */
  readonly area: Pick<CellArea, "row" | "column" | "rowCount" | "columnCount">;
  readonly reads: readonly CellArea[];
  round: number;
}

function isFormula(content: CellContent | undefined): content is { readonly formula: string } {
  return typeof content === "object" && content !== null;
}

const quoted = /"(?:[^"]|"")*"/gu;
/** A cell or a range of the own sheet; a reference to another one follows an exclamation mark. */
const reference = /(?<![\w!.$'])\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(.!])/gu;

function readBy(formula: string): readonly CellArea[] {
  const found = formula.replace(quoted, "").match(reference) ?? [];
  return found.flatMap((range) => parseAddress(range.replaceAll("$", "")) ?? []);
}

function columnOf(block: CellBlock, column: number): CellBlock {
  const cells = block.cells.map((row) => row.slice(column, column + 1));
  return { ...block, column: block.column + column, cells };
}

/** Each column of a long list by itself. */
function columnsOf(block: CellBlock): readonly CellBlock[] {
  const width = Math.max(...block.cells.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => columnOf(block, column));
}

/** What the cells of a block read; of a column the first formula stands for all. */
function pieceOf(block: CellBlock, isColumn: boolean): Piece {
  const { row, column, cells } = block;
  const from = isColumn ? cells.findIndex(([content]) => isFormula(content)) : 0;
  const formulas = cells.flat().filter(isFormula);
  const read = isColumn ? formulas.slice(0, 1) : formulas;
  return {
    block,
    isColumn,
    area: {
      row: row + from,
      column,
      rowCount: cells.length - from,
      columnCount: Math.max(...cells.map((one) => one.length)),
    },
    reads: read.flatMap(({ formula }) => readBy(formula)),
    round: 0,
  };
}

function meets(one: Piece["area"], other: Piece["area"]): boolean {
  return (
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount &&
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount
  );
}

/** The first round in which all that a piece reads is there. */
function roundOf(piece: Piece, pieces: readonly Piece[]): number {
  return piece.reads.reduce((latest, area) => {
    const isWhole = area.rowCount > usualRows;
    return pieces
      .filter((other) => other !== piece && meets(other.area, area))
      .reduce((most, { round, isColumn }) => {
        // A row of a column comes with the row; the whole of it only when all rows are there.
        return Math.max(most, isColumn && isWhole ? round + 1 : round);
      }, latest);
  }, piece.round);
}

/** More rounds than that have formulas that read each other. */
const mostRounds = 12;

function assignRounds(pieces: readonly Piece[]): void {
  for (let again = true, left = pieces.length * mostRounds; again && left > 0; left -= 1) {
    again = false;
    for (const piece of pieces) {
      const round = Math.min(mostRounds, roundOf(piece, pieces));
      again ||= round > piece.round;
      piece.round = round;
    }
  }
}

/** Neighbouring columns are written as one block. */
function joined(columns: readonly CellBlock[]): readonly CellBlock[] {
  const blocks: CellBlock[] = [];
  for (const column of columns) {
    const last = blocks.at(-1);
    const isNext =
      last?.row === column.row &&
      last.cells.length === column.cells.length &&
      last.column + (last.cells[0]?.length ?? 0) === column.column;
    if (last && isNext) {
      const cells = last.cells.map((row, at) => [...row, ...(column.cells[at] ?? [])]);
      blocks[blocks.length - 1] = { ...last, cells };
    } else {
      blocks.push(column);
    }
  }
  return blocks;
}

/** Splits the blocks of a sheet with long lists into what is written after each other. */
export function splitLists(blocks: readonly CellBlock[]): SplitLists {
  const isLong = ({ cells }: CellBlock) => cells.length > usualRows;
  const columns = blocks.filter(isLong).flatMap(columnsOf);
  const hasFormula = ({ cells }: CellBlock) => cells.some(([content]) => isFormula(content));
  const pieces = [
    ...blocks.filter((block) => !isLong(block)).map((block) => pieceOf(block, false)),
    ...columns.filter(hasFormula).map((column) => pieceOf(column, true)),
  ];
  assignRounds(pieces);
  const numbers = [...new Set(pieces.map(({ round }) => round))].sort((a, b) => a - b);
  return {
    constants: joined(columns.filter((column) => !hasFormula(column))),
    rounds: numbers.map((number): Round => {
      const inRound = pieces.filter(({ round }) => round === number);
      return {
        blocks: inRound.filter(({ isColumn }) => !isColumn).map(({ block }) => block),
        columns: joined(inRound.filter(({ isColumn }) => isColumn).map(({ block }) => block)),
      };
    }),
  };
}
