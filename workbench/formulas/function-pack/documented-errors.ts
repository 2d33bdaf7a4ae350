import { EvaluationError, registries } from "../../engine";
import { numberOf, type Argument } from "./function-definition";

type ErrorOf = (given: readonly Argument[], sentence: string) => string;

/** A place beyond the last is #REF!, one before the first #VALUE!. */
function beyond(...places: readonly number[]): ErrorOf {
  return (given) => (places.every((place) => numberOf(given[place]) >= 0) ? "#REF!" : "#VALUE!");
}
const lookup: ErrorOf = (given) => (numberOf(given[2]) >= 1 ? "#REF!" : "#VALUE!");
const always =
  (error: string): ErrorOf =>
  () =>
    error;

/** Which error Microsoft's page of a function names where the engine says no more than "error". */
const errors: Readonly<Record<string, ErrorOf>> = {
  DATE: always("#NUM!"),
  DROP: always("#CALC!"),
  HLOOKUP: lookup,
  IFS: (_given, sentence) => (sentence.startsWith("No match") ? "#N/A" : "#VALUE!"),
  INDEX: beyond(1, 2),
  LARGE: always("#NUM!"),
  SMALL: always("#NUM!"),
  TAKE: always("#CALC!"),
  VLOOKUP: lookup,
};

type Compute = (...given: Argument[]) => unknown;

/** Puts something around what a function of the engine computes. */
function computeOtherwise(
  name: string,
  otherwise: (compute: Compute, given: Argument[]) => unknown,
) {
  const known = registries.functionRegistry.get(name);
  const compute = known.compute as (this: unknown, ...given: Argument[]) => unknown;
  registries.functionRegistry.replace(name, {
    ...known,
    compute(this: unknown, ...given: Argument[]) {
      return otherwise((...some) => compute.apply(this, some), given);
    },
  } as never);
}

/** The third argument of Excel's FILTER stands for nothing found; of the engine's it is a condition. */
function answerWhenNothingIsFound(): void {
  computeOtherwise("FILTER", (compute, [array, include, whenEmpty]) => {
    const result = compute(array, include);
    if (!(result instanceof EvaluationError) || result.value !== "#N/A") return result;
    return whenEmpty ?? new EvaluationError(result.message, "#CALC!");
  });
}

/** Functions of the engine's that can make a text longer than a cell holds. */
const longTexts = ["TEXTJOIN", "SUBSTITUTE", "REPLACE"];

function refuseLongTexts(): void {
  for (const name of longTexts) {
    computeOtherwise(name, (compute, given) => {
      const result = compute(...given);
      if (typeof result !== "string" || result.length <= 32_767) return result;
      return new EvaluationError("A cell holds 32,767 characters.", "#VALUE!");
    });
  }
}

/** The last day that Excel knows, 31 December 9999. */
const lastDay = 2_958_465;

/** The engine counts days one by one, also those that no calendar has. */
function refuseDaysBeyondTheCalendar(): void {
  for (const name of ["WORKDAY", "WORKDAY.INTL"]) {
    computeOtherwise(name, (compute, given) => {
      const days = (Object(given[1]) as { readonly value?: unknown }).value;
      if (typeof days !== "number" || Math.abs(days) <= lastDay) return compute(...given);
      return new EvaluationError("Excel knows no day after 31 December 9999.", "#NUM!");
    });
  }
}

/** Lets functions answer with the error that Excel answers with; errors handed on stay theirs. */
export function nameErrorsAsExcelDoes(): void {
  answerWhenNothingIsFound();
  refuseLongTexts();
  refuseDaysBeyondTheCalendar();
  for (const [name, errorOf] of Object.entries(errors)) {
    computeOtherwise(name, (compute, given) => {
      const result = compute(...given);
      // An error that an argument holds is the cell itself, not one that the function made.
      if (!(result instanceof EvaluationError) || result.value !== "#ERROR") return result;
      return new EvaluationError(result.message, errorOf(given, String(result.message)));
    });
  }
}
