import { missingRatingOf } from "../domain/scoring/blank-policy";
import type { MissingRating } from "../domain/scoring/score";
import { blankPolicies } from "../domain/scoring/scoring-setup";
import { scaleToRatings } from "../domain/scoring/scale";
import { cellText, type CellValue } from "../excel/cells/cell-value";
import type { MatrixModelCells } from "../excel/facts/read-matrix-model";
import { Refusal } from "../excel/refusal";
import { scaleOfWord } from "../sheets/matrix/scale-words";
import type { ExpectedScore } from "../warehouse/proof-sql";
import type { LineScale, ModelCriterion, ScoreModel, TypedRating } from "../warehouse/score-model";

/** A computed rating that stands on the sheet differs from ours by rounding at most. */
const SAME_RATING = 1e-9;
const PROOF_ROWS = 20;

function numberIn(value: CellValue | undefined): number {
  return typeof value === "number" ? value : NaN;
}

/** An end that is computed from the column stands there as a number; a column of blanks has none. */
function scaleOf(row: readonly CellValue[], values: Float64Array): ModelCriterion["scale"] {
  const direction = cellText(row[2] ?? "").toLowerCase();
  if (direction !== "higher" && direction !== "lower") return { method: direction };
  const scale = scaleOfWord(cellText(row[6] ?? ""));
  if (scale !== "line" && scale !== "percentiles") return { method: scale };
  const ends = [numberIn(row[3]), numberIn(row[4])];
  const present = values.filter((value) => !Number.isNaN(value));
  const [low, high] = ends.some(Number.isNaN)
    ? [
        present.reduce((a, b) => Math.min(a, b), Infinity),
        present.reduce((a, b) => Math.max(a, b), -Infinity),
      ]
    : [Math.min(...ends), Math.max(...ends)];
  return { method: "line", direction, low, high } satisfies LineScale;
}

/** As the sheet does: any other word counts as the worst. */
function missingOf({ blankRatings }: MatrixModelCells): MissingRating {
  const word = blankRatings.toLowerCase();
  return missingRatingOf(blankPolicies.find((policy) => policy === word) ?? "worst");
}

/** What a matrix says of how it scores, as a model; numbers that were typed over ratings with it. */
export function scoreModelOnSheet(
  sheetName: string,
  cells: MatrixModelCells,
  accountColumn: string | null,
): ScoreModel {
  if (!cells.scores.some((score) => typeof score === "number")) {
    throw new Refusal(
      "badInput",
      `${sheetName} has no score yet: wait until its functions have answered, then try again.`,
    );
  }
  const columns = cells.criteria.map((_, index) =>
    Float64Array.from(cells.values, (row) => numberIn(row[index])),
  );
  const criteria = cells.criteria.map((row, index): ModelCriterion => ({
    name: cellText(row[0] ?? ""),
    column: cellText(row[1] ?? ""),
    weight: numberIn(row[5]),
    scale: scaleOf(row, columns[index] as Float64Array),
  }));
  const { tierLimits: limits, tierLabels: labels } = cells;
  return {
    title: sheetName,
    accountColumn: accountColumn ?? cells.accountHeading,
    criteria,
    missing: missingOf(cells),
    tiers: labels.length > 0 ? { labels, limits } : null,
    quadrants: null,
    slots: cells.slots ?? 0,
    typed: typedOver(cells, criteria, columns),
    aspirants: cells.accounts.flatMap((account, row) =>
      cellText(cells.types[row] ?? "").toLowerCase() === "aspirant" ? [cellText(account)] : [],
    ),
  };
}

function typedOver(
  cells: MatrixModelCells,
  criteria: readonly ModelCriterion[],
  columns: readonly Float64Array[],
): readonly TypedRating[] {
  return criteria.flatMap(({ scale }, criterion) => {
    if (scale.method !== "line") return [];
    const line = scale as LineScale;
    // Ends that cross or are missing are told where the SQL is written.
    if (!(line.low <= line.high)) return [];
    const computed = scaleToRatings(columns[criterion] as Float64Array, line);
    return cells.ratings.flatMap((row, account): readonly TypedRating[] => {
      const rating = numberIn(row[criterion]);
      const ours = computed[account] as number;
      const isBlank = Number.isNaN(rating);
      const isComputed = isBlank ? Number.isNaN(ours) : Math.abs(rating - ours) <= SAME_RATING;
      const name = cellText(cells.accounts[account] ?? "");
      return name === "" || isComputed
        ? []
        : [{ account: name, criterion, rating: isBlank ? null : rating }];
    });
  });
}

/** Twenty accounts for the proof: best, worst, evenly between, and those that are peculiar first. */
export function proofAccounts(
  cells: MatrixModelCells,
  model: ScoreModel,
): readonly ExpectedScore[] {
  const typed = new Set(model.typed.map(({ account }) => account));
  const all = cells.accounts.flatMap((cell, row) => {
    const account = cellText(cell);
    const value = cells.scores[row];
    const hasBlank = cells.ratings[row]?.some((rating) => typeof rating !== "number") ?? false;
    return account === ""
      ? []
      : [
          {
            account,
            score: typeof value === "number" ? value : null,
            isPeculiar: hasBlank || typed.has(account),
          },
        ];
  });
  const inOrder = [...all].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const chosen = new Set(inOrder.filter(({ isPeculiar }) => isPeculiar).slice(0, PROOF_ROWS / 2));
  const room = PROOF_ROWS - chosen.size;
  for (let place = 0; place < room; place += 1) {
    const found = inOrder[Math.round((place * (inOrder.length - 1)) / Math.max(1, room - 1))];
    if (found !== undefined) chosen.add(found);
  }
  return inOrder.filter((one) => chosen.has(one)).map(({ account, score }) => ({ account, score }));
}
