import { Failure } from "../failure";
import { reaches } from "../numerics/reaches";

export const DEFAULT_HALF_LIFE_DAYS = 90;

/** The health of one account: values 1..10 (NaN for none) and how many days old each is. */
export type HealthScorer = (values: Float64Array, ageDays: Float64Array) => number | Failure;

/**
 * How healthy is the relationship, when some of what we know is old? The weighted mean of the
 * values, in which a value's weight halves every half-life: w 2^(-age / halfLife).
 *
 * @param weights One for each kind of value, 0 or more, not all 0.
 */
export function createHealthScorer(weights: Float64Array, halfLifeDays: number): HealthScorer {
  if (!(halfLifeDays > 0)) {
    throw new Failure("value", `half_life is ${halfLifeDays}; give days, more than 0`);
  }
  weights.forEach((weight, kind) => {
    if (!(weight >= 0)) {
      throw new Failure("value", `weights, value ${kind + 1} is ${weight}; use 0 or more`);
    }
  });
  if (!weights.some((weight) => weight > 0)) {
    throw new Failure("value", "weights are all 0; give at least one above 0");
  }

  return function healthOf(values, ageDays) {
    const refusal = refuse(values, ageDays);
    if (refusal) return refusal;
    // Ages are counted from the youngest value: the mean is the same and nothing underflows.
    const youngest = youngestAge(values, ageDays, weights);
    if (youngest === Infinity) {
      return new Failure("unavailable", "values has none that carries a weight");
    }
    let sum = 0;
    let total = 0;
    values.forEach((value, kind) => {
      const weight = weights[kind] as number;
      if (Number.isNaN(value) || weight === 0) return;
      const faded = weight * 2 ** (-((ageDays[kind] as number) - youngest) / halfLifeDays);
      sum += faded * value;
      total += faded;
    });
    return sum / total;
  };
}

function refuse(values: Float64Array, ageDays: Float64Array): Failure | null {
  for (let kind = 0; kind < values.length; kind++) {
    const value = values[kind] as number;
    const age = ageDays[kind] as number;
    if (Number.isNaN(value)) continue;
    if (!(reaches(value, 1) && reaches(10, value))) {
      return new Failure("value", `values, column ${kind + 1} is ${value}; give 1 to 10`);
    }
    if (Number.isNaN(age)) {
      return new Failure("unavailable", `age_days, column ${kind + 1} is blank beside a value`);
    }
    if (age < 0) {
      return new Failure("value", `age_days, column ${kind + 1} is ${age}; give days, 0 or more`);
    }
  }
  return null;
}

function youngestAge(values: Float64Array, ageDays: Float64Array, weights: Float64Array): number {
  let youngest = Infinity;
  values.forEach((value, kind) => {
    if (Number.isNaN(value) || weights[kind] === 0) return;
    youngest = Math.min(youngest, ageDays[kind] as number);
  });
  return youngest;
}
