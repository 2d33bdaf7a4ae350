import type { AccountColumn, ScoringSetup } from "../../../domain/scoring/scoring-setup";
import { cellPlace } from "../../cell-place";
import { proposedSlots } from "../propose-setup";
import type { ScoredList } from "../scored-list";
import type { OwnMatrix } from "./own-matrix";

const accountHeading = "Account";

/** No two columns of a list are called the same. */
function apartFrom(taken: readonly string[], wanted: string): string {
  const small = new Set(taken.map((heading) => heading.toLowerCase()));
  let heading = wanted;
  for (let copy = 2; small.has(heading.toLowerCase()); copy += 1) heading = `${wanted} (${copy})`;
  return heading;
}

function scoreHeading({ criteria, score }: OwnMatrix): string {
  const taken = [accountHeading, ...criteria.map(({ name }) => name)];
  return apartFrom(taken, score?.heading ?? "Own score");
}

/** The accounts of somebody's own matrix, with their ratings and their own score as columns. */
export function scoredOwnMatrix(matrix: OwnMatrix): ScoredList {
  const { accounts, criteria, score } = matrix;
  const columns: AccountColumn[] = criteria.map(({ name, ratings, direction }) => ({
    heading: name,
    kind: "number",
    values: ratings,
    usualDirection: direction,
  }));
  const own = scoreHeading(matrix);
  if (score !== null) columns.push({ heading: own, kind: "number", values: score.values });
  return {
    accounts,
    rows: accounts.map((_, row) => row),
    columns,
    accountColumn: accountHeading,
    accountColumnChoices: [accountHeading],
    derived: new Set(score === null ? [] : [own]),
    remarks: [],
  };
}

/** How that matrix scores: its criteria, weights and scale as they are. */
export function setupOfOwnMatrix(matrix: OwnMatrix, asOf: number): ScoringSetup {
  const { accounts, criteria, stated, score } = matrix;
  const [low, high] = stated;
  return {
    title: "Scoring matrix",
    slots: proposedSlots(accounts.length),
    asOf,
    criteria: criteria.map(({ name, weight, direction }) => ({
      name,
      sourceColumn: name,
      direction,
      scale: "rated",
      worst: direction === "higher" ? low : high,
      best: direction === "higher" ? high : low,
      weight,
    })),
    ...(score === null
      ? {}
      : {
          listedScore: {
            column: scoreHeading(matrix),
            factor: score.factor,
            offset: score.offset,
            low,
            high,
          },
        }),
  };
}

const digits = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** What there is to say first of somebody's own matrix: whether its score comes about by its weights. */
export function aboutOwnMatrix(matrix: OwnMatrix): string {
  const { sheet, accounts, criteria, stated, score } = matrix;
  const scale = `${stated[0]} to ${stated[1]}`;
  const what = `Sheet ${sheet} is a matrix already: ${criteria.length} criteria with weights, ratings of ${scale} and ${accounts.length} accounts.`;
  if (score === null) return `${what} It holds no score of its own to compare with.`;
  const largest = digits.format(score.largestDifference);
  if (score.isReproduced) {
    return `${what} Your own score '${score.heading}' is reproduced (largest difference ${largest}).`;
  }
  return `${what} Your own score '${score.heading}' is not reproduced for every account: ${accounts[score.farthest] ?? ""} differs most, by ${largest}. Look whether its score or one of its ratings was typed over.`;
}

/** Why criteria with weights alone are no accounts, and what they say. */
export function aboutWeightsAlone({ sheet, criteria, shares }: OwnMatrix): string {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const [most, ...others] = [...criteria].sort((a, b) => b.weight - a.weight);
  const share = (100 * (most?.weight ?? 0)) / total;
  const areEqual = others.every(({ weight }) => weight === most?.weight);
  const counts = areEqual
    ? `each counts ${share.toFixed(1)} %`
    : `${most?.name ?? ""} counts most, ${share.toFixed(1)} %`;
  const reproduced =
    shares === null
      ? ""
      : `; your own '${shares.heading}' is reproduced (largest difference ${digits.format(shares.largestDifference)})`;
  return `Sheet ${sheet} holds ${criteria.length} criteria with their weights and no accounts: ${counts}${reproduced}. Choose a list of accounts, whose columns of the same names take these weights.`;
}

/** A setup with the criteria and weights that stand on a sheet, where a list has columns of their names. */
export function withWeightsAlone(
  setup: ScoringSetup,
  columns: readonly AccountColumn[],
  { criteria }: OwnMatrix,
): ScoringSetup | null {
  const found = criteria.flatMap(({ name, weight }) => {
    const column = columns.find(
      ({ heading, kind }) =>
        kind === "number" && heading.trim().toLowerCase() === name.trim().toLowerCase(),
    );
    return column === undefined ? [] : [{ name, weight, column }];
  });
  if (found.length < 2 || found.every(({ weight }) => weight === 0)) return null;
  return {
    ...setup,
    criteria: found.map(({ name, weight, column }) => ({
      name,
      sourceColumn: column.heading,
      direction: column.usualDirection ?? "higher",
      worst: null,
      best: null,
      weight,
    })),
  };
}

/** The first cell of the matrix. */
export function placeOfOwnMatrix({ sheet, row, column }: OwnMatrix): string {
  return cellPlace(sheet, row, column);
}
