import { Failure } from "../domain/failure";
import { createScorer, type MissingRating } from "../domain/scoring/score";
import type { Direction } from "../domain/scoring/scoring-setup";
import { createTiers } from "../domain/selection/tier";
import type { QuadrantCuts } from "../domain/selection/quadrant";

/** How the values of one column become ratings. */
export interface LineScale {
  readonly method: "line";
  readonly direction: Direction;
  /** The ends of the line, in the unit of the column; low is not above high. */
  readonly low: number;
  readonly high: number;
}

/** A way of rating that a sheet may name and that needs more than the account's own row. */
export interface OtherScale {
  readonly method: string;
}

export interface ModelCriterion {
  readonly name: string;
  /** The heading of the column it is read from. */
  readonly column: string;
  readonly weight: number;
  readonly scale: LineScale | OtherScale;
}

/** A rating that a person typed in place of the computed one; null for one that was taken out. */
export interface TypedRating {
  readonly account: string;
  /** Which criterion, from 0. */
  readonly criterion: number;
  readonly rating: number | null;
}

export interface ModelTiers {
  readonly labels: readonly string[];
  /** Descending; a score equal to a limit belongs to the better tier. */
  readonly limits: readonly number[];
}

/** Two sets of criteria that say where an account stands in the portfolio. */
export interface ModelQuadrants {
  readonly attractiveness: readonly number[];
  readonly strength: readonly number[];
  readonly cuts: QuadrantCuts;
}

/** A scoring matrix as far as it says how accounts are scored: no accounts but those typed about. */
export interface ScoreModel {
  readonly title: string;
  readonly accountColumn: string;
  readonly criteria: readonly ModelCriterion[];
  readonly missing: MissingRating;
  readonly tiers: ModelTiers | null;
  readonly quadrants: ModelQuadrants | null;
  readonly slots: number;
  readonly typed: readonly TypedRating[];
  /** Accounts that cannot qualify yet: they have a score, no rank and no slot. */
  readonly aspirants?: readonly string[];
}

/** A criterion whose scale can be worked out in the account's own row. */
export interface RatedCriterion extends ModelCriterion {
  readonly scale: LineScale;
}

/**
 * The criteria of a model that SQL can apply.
 *
 * @throws Failure in a sentence where it cannot: a scale without SQL, a heading that no table can
 *   have, weights, ends or tiers that make no sense
 */
export function ratedCriteria(model: ScoreModel): readonly RatedCriterion[] {
  if (model.criteria.length === 0) {
    throw new Failure("value", `${model.title} has no criterion: give it one with a weight.`);
  }
  createScorer(
    Float64Array.from(model.criteria, ({ weight }) => weight),
    { missing: model.missing, low: 1, high: 10 },
  );
  if (model.tiers !== null) {
    createTiers(Float64Array.from(model.tiers.limits), model.tiers.labels.length);
  }
  if (!(model.slots >= 1)) {
    throw new Failure("value", `${model.title} has ${model.slots} slots: give at least 1.`);
  }
  requireName(model.accountColumn, "The column of the accounts");
  requireTypedOnce(model);
  return model.criteria.map((criterion) => {
    requireName(criterion.column, `The column of the criterion "${criterion.name}"`);
    return { ...criterion, scale: lineOf(criterion) };
  });
}

function lineOf({ name, scale }: ModelCriterion): LineScale {
  if (scale.method !== "line") {
    throw new Failure(
      "value",
      `The criterion "${name}" is rated by "${scale.method}", which has no SQL: rate it on a line from worst to best.`,
    );
  }
  const line = scale as LineScale;
  if (!(Number.isFinite(line.low) && Number.isFinite(line.high) && line.low <= line.high)) {
    throw new Failure(
      "value",
      `The criterion "${name}" has no ends from worst to best: give it two numbers.`,
    );
  }
  return line;
}

function requireName(column: string, what: string): void {
  if (column.trim() === "") {
    throw new Failure("value", `${what} has no heading: give it one.`);
  }
  // A zero ends a text in many warehouses, and half a character is none.
  if (/\0|\p{Cs}/u.test(column)) {
    throw new Failure(
      "value",
      `${what} has a character in its heading that no warehouse takes: rename it.`,
    );
  }
}

function requireTypedOnce({ typed }: ScoreModel): void {
  const seen = new Set<string>();
  for (const { account, criterion } of typed) {
    const key = `${criterion} ${account}`;
    if (seen.has(key)) {
      throw new Failure(
        "value",
        `The account "${account}" has typed ratings in two rows: give each account one row.`,
      );
    }
    seen.add(key);
    if (/\0|\p{Cs}/u.test(account)) {
      throw new Failure(
        "value",
        `The account "${account}" has a character in its name that no warehouse takes: rename it.`,
      );
    }
  }
}
