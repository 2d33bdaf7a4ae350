import type { AnswerWithInterval } from "../domain/retention/contract-answers";
import { Failure } from "../domain/failure";
import type { NumberVector, ResultCell } from "./coercion";

/** The columns of an answer with its interval. */
export const COLUMNS_WITH_INTERVAL = 3;

/** The different numbers in a column, each once: thousands of rows ask for a few. */
export function distinctNumbers({ values }: NumberVector): number[] {
  return [...new Set(values)].filter((value) => !Number.isNaN(value));
}

/** An answer and both ends of its interval, in money of `times` each where it is of payments of 1. */
export function cellsWithInterval(
  { expected, interval }: AnswerWithInterval,
  times = 1,
): ResultCell[] {
  const scaled = (number: number) => number * times;
  // A negative margin turns the ends round.
  const ends =
    interval instanceof Failure
      ? [interval, interval]
      : [scaled(interval.low), scaled(interval.high)].sort((one, other) => one - other);
  return [expected instanceof Failure ? expected : scaled(expected), ...ends];
}
