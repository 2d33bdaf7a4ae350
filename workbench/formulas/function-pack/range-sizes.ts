import { EvaluationError, registries } from "../../engine";
import { isColumns, type Argument } from "./function-definition";

/** The engine compares the ranges with the conditions only, not the range that is summed. */
const functions = ["SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"];

/** Lets functions with conditions refuse ranges of different sizes, as Excel does. */
export function refuseUnequalRanges(): void {
  for (const name of functions) {
    const known = registries.functionRegistry.get(name);
    const compute = known.compute as (this: unknown, ...given: Argument[]) => unknown;
    registries.functionRegistry.replace(name, {
      ...known,
      compute(this: unknown, ...given: Argument[]) {
        const ranges = given.filter((_, index) => index === 0 || index % 2 === 1);
        if (new Set(ranges.map(sizeOf)).size > 1) {
          return new EvaluationError(
            `The ranges of ${name} must have as many rows and columns as the first.`,
            "#VALUE!",
          );
        }
        return compute.apply(this, given);
      },
    } as never);
  }
}

function sizeOf(range: Argument): string {
  return isColumns(range) ? `${range.length} x ${range[0]?.length ?? 0}` : "1 x 1";
}
