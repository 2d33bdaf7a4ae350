import { Failure } from "../../domain/failure";
import { readVector, vectorPlace, type NumberVector } from "./number-vector";
import { readNumberCell } from "./number-cell";
import { readSingleCell } from "./single-values";

/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL_NUMBER = 2958465.99999999;

/** Dates are Excel serial numbers; a date typed as text is refused like any text. */
export function readDates(argument: unknown, name: string): NumberVector {
  const vector = readVector(argument, name, "a date");
  const refusals = new Map(vector.refusals);
  vector.values.forEach((value, position) => {
    if (Number.isNaN(value) || isSerialNumber(value)) return;
    refusals.set(position, notADate(vectorPlace(vector, position), value));
  });
  const values = vector.values.map((value) => (isSerialNumber(value) ? value : NaN));
  return { ...vector, values, refusals };
}

/** One date; null when it is blank or omitted. */
export function readOptionalDate(argument: unknown, name: string): number | null {
  const serial = readNumberCell(readSingleCell(argument, name), () => name, "a date");
  if (typeof serial !== "number") throw serial;
  if (Number.isNaN(serial)) return null;
  if (!isSerialNumber(serial)) throw notADate(name, serial);
  return serial;
}

function isSerialNumber(value: number): boolean {
  return value >= 0 && value <= LAST_SERIAL_NUMBER;
}

function notADate(place: string, value: number): Failure {
  return new Failure("value", `${place}: ${value} is not a date; give an Excel date`);
}
