import { EvaluationError, registries } from "../../engine";
import { numberOf, type Argument } from "./function-definition";

/** As many cells as Excel gives to an add-in at once; the engine would fill the memory with more. */
const mostValues = 5_000_000;

/** Which arguments of the engine's own functions say how large their result is. */
const sizeArguments: Readonly<Record<string, readonly number[]>> = {
  SEQUENCE: [0, 1],
  RANDARRAY: [0, 1],
  EXPAND: [1, 2],
  MUNIT: [0, 0],
};

/** Lets functions that make arrays of any size refuse one that no page can hold. */
export function limitLargeArrays(): void {
  for (const [name, places] of Object.entries(sizeArguments)) {
    const known = registries.functionRegistry.get(name);
    const compute = known.compute as (this: unknown, ...given: Argument[]) => unknown;
    registries.functionRegistry.replace(name, {
      ...known,
      compute(this: unknown, ...given: Argument[]) {
        if (sizeOf(places.map((place) => given[place])) > mostValues) {
          return new EvaluationError(
            `${name} would give more than 5 million values. Ask for fewer rows or columns.`,
            "#NUM!",
          );
        }
        return compute.apply(this, given);
      },
    } as never);
  }
}

/** What is no number is left to the function itself. */
function sizeOf(sizes: readonly Argument[]): number {
  try {
    return sizes.reduce((product: number, size) => product * numberOf(size, 1), 1);
  } catch {
    return 0;
  }
}
