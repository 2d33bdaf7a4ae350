import { Failure } from "../domain/failure";
import type { Direction } from "../domain/scoring/scoring-setup";
import {
  matchOption,
  readLabels,
  readNumbers,
  readNumbersOrBlanks,
  requireLength,
  type NumberTable,
} from "./coercion";

const DIRECTIONS = ["higher", "lower"] as const;

/** A weight for each column of the table. */
export function readWeights(argument: unknown, { name, columnCount }: NumberTable): Float64Array {
  const weights = readNumbers(argument, "weights");
  if (weights.length === columnCount) return weights;
  throw new Failure(
    "value",
    `weights has ${counted(weights.length, "value")} but ${name} has ` +
      `${counted(columnCount, "column")}; give one weight for each column`,
  );
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** "higher" or "lower" for each of the columns, given once for all or once each. */
export function readDirections(argument: unknown, columnCount: number): readonly Direction[] {
  const labels = readLabels(argument, "direction");
  requireLength(labels, columnCount, "values", true);
  for (const refusal of labels.refusals.values()) throw refusal;
  const words = labels.values.map((label) =>
    label === null ? "higher" : matchOption(label, "direction", DIRECTIONS),
  );
  return Array.from({ length: columnCount }, (_, column) => ofColumn(words, column, "higher"));
}

/** One end of the scale for each of the columns; null where the column's own is meant. */
export function readEnds(
  argument: unknown,
  name: string,
  columnCount: number,
): readonly (number | null)[] {
  const values = readNumbersOrBlanks(argument, name);
  requireLength({ name, values }, columnCount, "values", true);
  return Array.from({ length: columnCount }, (_, column) => {
    const value = values[values.length === 1 ? 0 : column] as number;
    return Number.isNaN(value) ? null : value;
  });
}

function ofColumn<Value>(values: readonly Value[], column: number, fallback: Value): Value {
  return values[values.length === 1 ? 0 : column] ?? fallback;
}
