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
export function readWeights(
  argument: unknown,
  { name, columnCount }: NumberTable,
  ownName = "weights",
): Float64Array {
  const weights = readNumbers(argument, ownName);
  if (weights.length === columnCount) return weights;
  throw new Failure(
    "value",
    `${ownName} has ${counted(weights.length, "value")} but ${name} has ` +
      `${counted(columnCount, "column")}; give one weight for each column`,
  );
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** "higher" or "lower" for each of the columns, given once for all or once each. */
export function readDirections(argument: unknown, columnCount: number): readonly Direction[] {
  return readWords(argument, "direction", DIRECTIONS, columnCount).map((word) => word ?? "higher");
}

/** A word out of a list for each of the columns, given once for all or once each; null for a blank. */
export function readWords<Word extends string>(
  argument: unknown,
  name: string,
  known: readonly Word[],
  columnCount: number,
): readonly (`${Word}` | null)[] {
  const labels = readLabels(argument, name);
  requireLength(labels, columnCount, "values", true);
  for (const refusal of labels.refusals.values()) throw refusal;
  const words = labels.values.map((label) =>
    label === null ? null : matchOption(label, name, known),
  );
  return Array.from({ length: columnCount }, (_, column) => {
    return words[words.length === 1 ? 0 : column] ?? null;
  });
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
