import { Failure } from "../../domain/failure";
import { vectorPlace, type NumberVector } from "./number-vector";

/** What a cell of a result may hold; a Failure becomes the error of that cell alone. */
export type ResultCell = number | string | boolean | Failure;

/** A vector, and whether a blank in it is passed on as NaN instead of giving #N/A in that row. */
export type RowInput = NumberVector | { readonly optional: NumberVector };

/**
 * One result a row. Each input has n values or one that stands for all; what is wrong with a cell
 * comes out in its row. `calculate` gets the row's values in one reused buffer.
 */
export function calculateRows(
  inputs: readonly RowInput[],
  calculate: (values: Float64Array, row: number) => ResultCell,
): ResultCell[][] {
  const vectors = inputs.map((input) => ("optional" in input ? input.optional : input));
  const rowCount = commonLength(vectors);
  const buffer = new Float64Array(vectors.length);
  const result: ResultCell[][] = new Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    result[row] = [fillRow(inputs, vectors, row, buffer) ?? attempt(calculate, buffer, row)];
  }
  return result;
}

/** The same with several results a row; what is wrong with a row stands in each of its cells. */
export function calculateWideRows(
  inputs: readonly NumberVector[],
  columnCount: number,
  calculate: (values: Float64Array) => readonly ResultCell[],
): ResultCell[][] {
  const buffer = new Float64Array(inputs.length);
  return Array.from({ length: commonLength(inputs) }, (_, row) => {
    const failure = fillRow(inputs, inputs, row, buffer);
    return failure ? new Array<ResultCell>(columnCount).fill(failure) : [...calculate(buffer)];
  });
}

/** The number of rows that the inputs agree on; one value goes with any number of rows. */
export function commonLength(vectors: readonly NumberVector[]): number {
  const longest = vectors.reduce(
    (found, vector) => (vector.values.length > found.values.length ? vector : found),
    vectors[0] as NumberVector,
  );
  for (const vector of vectors) requireLength(vector, longest.values.length, longest.name, true);
  return longest.values.length;
}

/** Vectors whose cells stand for the same accounts must be of one length. */
export function requireLength(
  vector: { readonly name: string; readonly values: { readonly length: number } },
  length: number,
  other: string,
  oneWillDo = false,
): void {
  const count = vector.values.length;
  if (count === length || (oneWillDo && count === 1)) return;
  throw new Failure(
    "value",
    `${vector.name} has ${count} ${count === 1 ? "value" : "values"} but ${other} has ${length}; ` +
      (oneWillDo ? `give one value or ${length}` : `give one for each`),
  );
}

function fillRow(
  inputs: readonly RowInput[],
  vectors: readonly NumberVector[],
  row: number,
  buffer: Float64Array,
): Failure | null {
  for (let index = 0; index < vectors.length; index++) {
    const vector = vectors[index] as NumberVector;
    const position = vector.values.length === 1 ? 0 : row;
    const value = vector.values[position] as number;
    buffer[index] = value;
    if (!Number.isNaN(value)) continue;
    const refusal = vector.refusals.get(position);
    if (refusal) return refusal;
    if (!("optional" in (inputs[index] as RowInput))) {
      return new Failure("unavailable", `${vectorPlace(vector, position)} is blank`);
    }
  }
  return null;
}

function attempt(
  calculate: (values: Float64Array, row: number) => ResultCell,
  values: Float64Array,
  row: number,
): ResultCell {
  try {
    return calculate(values, row);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
