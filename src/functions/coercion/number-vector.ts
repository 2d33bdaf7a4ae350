import { Failure } from "../../domain/failure";
import { readNumberCell } from "./number-cell";
import { placeLater, placeOf, readRange, requireVector, type Range } from "./range";

/** Numbers in a row or a column, each with its own fate: there, blank, or refused. */
export interface NumberVector {
  readonly name: string;
  readonly range: Range;
  /** NaN where the cell is blank or refused. */
  readonly values: Float64Array;
  /** Why a cell was refused, by position from 0. Blanks are not in it. */
  readonly refusals: ReadonlyMap<number, Failure>;
}

/** For results that come row by row: one bad cell never fails the others. */
export function readVector(argument: unknown, name: string, wanted?: string): NumberVector {
  const range = readRange(argument, name);
  requireVector(range);
  return readCells(range, wanted);
}

/** Every cell must hold a number: weights, limits, survivors. Throws at the first that does not. */
export function readNumbers(argument: unknown, name: string): Float64Array {
  const vector = readVector(argument, name);
  throwRefusal(vector);
  const blank = vector.values.findIndex(Number.isNaN);
  if (blank >= 0)
    throw new Failure("value", `${vectorPlace(vector, blank)} is blank; give a number`);
  return vector.values;
}

/** Numbers with NaN for blanks, for arithmetic over the whole list. Throws at the first refusal. */
export function readNumbersOrBlanks(argument: unknown, name: string): Float64Array {
  const vector = readVector(argument, name);
  throwRefusal(vector);
  return vector.values;
}

/** The numbers of a range of any shape, NaN for blanks, so that a domain can say which is wrong. */
export function readAnswersOrBlanks(argument: unknown, name: string): Float64Array {
  const vector = readCells(readRange(argument, name));
  throwRefusal(vector);
  return vector.values;
}

/** The numbers of a range of any shape, blanks left out: answers to a survey. */
export function readAnswers(argument: unknown, name: string): Float64Array {
  return readAnswersOrBlanks(argument, name).filter((value) => !Number.isNaN(value));
}

export function throwRefusal(vector: NumberVector): void {
  for (const refusal of vector.refusals.values()) throw refusal;
}

/** "start, row 3": where the value at a position stands. */
export function vectorPlace(vector: NumberVector, position: number): string {
  const { columnCount } = vector.range;
  return placeOf(vector.range, Math.floor(position / columnCount), position % columnCount);
}

function readCells(range: Range, wanted?: string): NumberVector {
  const { rows, rowCount, columnCount, name } = range;
  const values = new Float64Array(rowCount * columnCount);
  const refusals = new Map<number, Failure>();
  for (let row = 0, position = 0; row < rowCount; row++) {
    const cells = rows[row] ?? [];
    for (let column = 0; column < columnCount; column++, position++) {
      const cell = cells[column];
      if (typeof cell === "number" && cell - cell === 0) {
        values[position] = cell;
        continue;
      }
      const number = readNumberCell(cell, placeLater(range, row, column), wanted);
      if (typeof number === "number") {
        values[position] = number;
      } else {
        values[position] = NaN;
        refusals.set(position, number);
      }
    }
  }
  return { name, range, values, refusals };
}
