import { Failure } from "../../domain/failure";
import { readNumberCell } from "./number-cell";
import { readRange, shapeOf } from "./range";

/** The one cell of an argument where one value is meant. */
export function readSingleCell(argument: unknown, name: string): unknown {
  const range = readRange(argument, name);
  if (range.rowCount > 1 || range.columnCount > 1) {
    throw new Failure("value", `${name} is ${shapeOf(range)}; give one value`);
  }
  return range.rows[0]?.[0];
}

/** One number; null when it is blank or omitted. */
export function readOptionalNumber(argument: unknown, name: string): number | null {
  const number = readNumberCell(readSingleCell(argument, name), () => name);
  if (typeof number !== "number") throw number;
  return Number.isNaN(number) ? null : number;
}

/** One number that must be there. */
export function readNumber(argument: unknown, name: string): number {
  const number = readOptionalNumber(argument, name);
  if (number === null) throw new Failure("unavailable", `${name} is blank; give a number`);
  return number;
}

/** One number, or the documented default where it is blank or omitted. */
export function readNumberOr(argument: unknown, name: string, fallback: number): number {
  return readOptionalNumber(argument, name) ?? fallback;
}

/** One whole number, or the default. */
export function readWholeNumberOr(argument: unknown, name: string, fallback: number): number {
  const number = readNumberOr(argument, name, fallback);
  if (!Number.isInteger(number)) {
    throw new Failure("value", `${name} is ${number}; give a whole number`);
  }
  return number;
}
