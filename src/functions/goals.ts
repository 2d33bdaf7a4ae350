import { attainment as attainmentOf } from "../domain/portfolio/attainment";
import { createHealthScorer, DEFAULT_HALF_LIFE_DAYS } from "../domain/portfolio/health";
import { Failure } from "../domain/failure";
import {
  commonLength,
  isOmitted,
  openTable,
  readNumberOr,
  readVector,
  throwRefusal,
  vectorPlace,
  type NumberTable,
  type NumberVector,
  type ResultCell,
  shapeOf,
} from "./coercion";
import { readWeights } from "./per-criterion";

/**
 * How far goals have come: the weighted mean of the way from baseline to target.
 * @customfunction ATTAINMENT ATTAINMENT
 * @category Portfolio
 * @question How much of what we planned with an account have we reached?
 * @words objectives, targets, achievement, progress, KPI, OKR, completion, plan, target reached,
 *   goal
 * @param actual Where each goal stands, one a row; a blank has not been measured and is left out.
 * @param target Where it should get to, one value or one a row.
 * @param [baseline] Where it started, one value or one a row. Default 0.
 * @param [weights] How much each goal counts. Default: all the same.
 * @param [cap] The most that one goal may count. Default 1.2.
 * @returns A share: 1 is all reached; at most cap.
 * @failure #DIV/0! when a target is equal to its baseline.
 * @failure #VALUE! when the lists differ in length, a weight is negative, or cap is not above 0.
 * @failure #N/A when no goal has been measured or a target is blank.
 * @example Revenue from 100 to 150 of 200; complaints from 20 down to 8 of 10, which is capped
 * =KAM.ATTAINMENT({150;8}, {200;10}, {100;20})
 * 0.85
 * @method Weighted mean of clamp((actual - baseline) / (target - baseline), 0, cap). It works for targets that go down, and no goal makes up for more than the cap.
 */
function attainment(
  actual: any[][],
  target: any[][],
  baseline: any[][],
  weights: any[][],
  cap: any,
): any {
  const vectors = [
    readVector(actual, "actual"),
    readVector(target, "target"),
    readVector(baseline, "baseline"),
    readVector(weights, "weights"),
  ] as const;
  vectors.forEach(throwRefusal);
  const [actuals, targets, baselines, goalWeights] = vectors;
  const goals = Array.from({ length: commonLength(vectors) }, (_, goal) => ({
    actual: valueAt(actuals, goal),
    target: valueAt(targets, goal),
    baseline: orDefault(valueAt(baselines, goal), 0),
    weight: orDefault(valueAt(goalWeights, goal), goalWeights.values.length === 1 ? 1 : NaN),
  }));
  goals.forEach((entry, goal) => {
    if (Number.isNaN(entry.actual)) return;
    if (Number.isNaN(entry.target)) {
      throw new Failure("unavailable", `${vectorPlace(targets, goal)} is blank; give a target`);
    }
    if (Number.isNaN(entry.weight)) {
      throw new Failure("value", `${vectorPlace(goalWeights, goal)} is blank; give a weight`);
    }
  });
  return attainmentOf(goals, readNumberOr(cap, "cap", 1.2));
}

/**
 * Account health: a weighted mean in which old knowledge counts less.
 * @customfunction HEALTH HEALTH
 * @category Portfolio
 * @question How well does an account do, when some of what we know about it is old?
 * @words health score, health index, account status, traffic light, decay, half-life, risk,
 *   relationship
 * @param values One row for each account, one column for each kind of value, 1 (bad) to 10 (good).
 * @param weights One weight for each column, 0 or more, on any scale.
 * @param [age_days] How many days old each value is, in the same shape as values. Default: all new.
 * @param [half_life] Days after which a value counts half. Default 90.
 * @returns One mean for each account, 1 to 10.
 * @intable One account a row
 * =KAM.HEALTH([@[Usage]:[Payment]], $H$2:$J$2)
 * @failure #VALUE! in the row of a value outside 1 to 10 or a negative age.
 * @failure #VALUE! when the shapes do not fit or half_life is not above 0.
 * @failure #N/A in the row of an account with no value, or with a value whose age is blank.
 * @example A fresh 8 and a 2 that is 90 days old: the 2 counts half
 * =KAM.HEALTH({8,2}, {1,1}, {0,90})
 * 6
 * @method Sum of w 2^(-age / half_life) v over the sum of w 2^(-age / half_life), over the values that are there.
 */
function health(values: any[][], weights: any[][], age_days: any[][], half_life: any): any[][] {
  const table = openTable(values, "values");
  const ages = isOmitted(age_days) ? null : openTable(age_days, "age_days");
  const kindWeights = readWeights(weights, table);
  if (ages) requireAgePerValue(ages, table);
  const healthOf = createHealthScorer(
    kindWeights,
    readNumberOr(half_life, "half_life", DEFAULT_HALF_LIFE_DAYS),
  );
  const account = new Float64Array(table.columnCount);
  const ageOfAccount = new Float64Array(table.columnCount);
  return Array.from({ length: table.rowCount }, (_, row): ResultCell[] => [
    table.readRow(row, account) ??
      ages?.readRow(row, ageOfAccount) ??
      healthOf(account, ageOfAccount),
  ]);
}

function requireAgePerValue(ages: NumberTable, values: NumberTable): void {
  if (ages.rowCount === values.rowCount && ages.columnCount === values.columnCount) return;
  throw new Failure(
    "value",
    `age_days is ${shapeOf(ages)} but values is ${shapeOf(values)}; give one age for each value`,
  );
}

function valueAt(vector: NumberVector, position: number): number {
  return vector.values[vector.values.length === 1 ? 0 : position] as number;
}

function orDefault(value: number, fallback: number): number {
  return Number.isNaN(value) ? fallback : value;
}

export const goalFunctions = { ATTAINMENT: attainment, HEALTH: health };
