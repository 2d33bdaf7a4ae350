import type { CriterionSide } from "../../domain/selection/quadrant";
import { WORST_RATING } from "../../domain/scoring/scale";
import { matrixNames, ratingsName } from "../../sheets/matrix/matrix-names";
import type { Bubble } from "../../sheets/quadrants/quadrants-content";
import type { CellValue } from "../cells/cell-value";
import type { KnownMatrix } from "./known-matrices";
import { readNamedRanges } from "./read-own-sheets";

/** The mean rating of a side; null where none of its criteria is rated, and the worst where one is not. */
function meanOf(
  side: CriterionSide,
  sides: readonly CriterionSide[],
  weights: readonly number[],
  ratings: readonly CellValue[],
): number | null {
  let [sum, total, known] = [0, 0, 0];
  sides.forEach((one, place) => {
    const weight = one === side ? (weights[place] ?? 0) : 0;
    const rating = ratings[place];
    total += weight;
    sum += weight * (typeof rating === "number" ? rating : WORST_RATING);
    if (typeof rating === "number") known += weight;
  });
  return known > 0 ? sum / total : null;
}

/** Where the accounts of a matrix stand by these sides now, the largest first. */
export async function bubblesOfMatrix(
  context: Excel.RequestContext,
  { sheet, setup }: KnownMatrix,
  sides: readonly CriterionSide[],
  sizes: string | null,
): Promise<readonly Bubble[]> {
  const ratingNames = sides.map((_, place) => ratingsName(place + 1));
  const read = await readNamedRanges(context, sheet, [
    matrixNames.accounts,
    ...(sizes === null ? [] : [sizes]),
    ...ratingNames,
  ]);
  const column = (name: string): readonly CellValue[] =>
    (read[name] ?? []).map(([cell]) => cell ?? "");
  const columns = ratingNames.map(column);
  const revenue = sizes === null ? null : column(sizes);
  const weights = setup.criteria.map(({ weight }) => weight);
  return column(matrixNames.accounts)
    .flatMap((_, row): readonly Bubble[] => {
      const ratings = columns.map((one) => one[row] ?? "");
      const attractiveness = meanOf("attractiveness", sides, weights, ratings);
      const strength = meanOf("strength", sides, weights, ratings);
      if (attractiveness === null || strength === null) return [];
      const size = revenue === null ? 1 : Number(revenue[row]);
      return [{ attractiveness, strength, size: size > 0 ? size : 0 }];
    })
    .sort((one, other) => other.size - one.size);
}
