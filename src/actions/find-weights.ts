import { sameNameKey } from "../excel/cells/cell-value";
import { readableCell } from "../excel/cells/address";
import { readGrids } from "../excel/lists/read-grids";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import type { Comparison } from "../domain/weighting/weighing";
import { answer } from "./answer";
import { loadUnderstanding } from "./understand-workbook";

/** Weights of these criteria that stand on one of the user's own sheets, one person's. */
export interface FoundWeights {
  readonly sheet: string;
  /** `Sheet!B2`, to look at. */
  readonly cell: string;
  readonly rater: string;
  readonly method: "points" | "pairwise";
  /** In the order of the criteria asked for. */
  readonly answers: readonly (number | null)[];
  readonly comparisons: readonly Comparison[];
  /** Why they cannot be taken, as a sentence; null where they can. */
  readonly fault: string | null;
  /** What else is to be known: how far the sheet's own weights are away, and why. */
  readonly remark: string | null;
  /** The criteria as the sheet calls them, where those are others than the ones asked for. */
  readonly otherCriteria: readonly string[] | null;
  /** Their weights, as shares, where they are others. */
  readonly otherWeights: readonly number[] | null;
}

/**
 * Lists of weights and comparisons in pairs that stand in the workbook, whoever made them; of a list of
 * these accounts what it rates them with is none.
 */
export function findWeights(
  criteria: readonly string[],
  accounts: readonly string[],
): Promise<readonly FoundWeights[]> {
  return answer(async () => {
    const grids = await runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      return (await readGrids(context, survey)).lists;
    });
    const { findComparisons, findRaters } = await loadUnderstanding();
    const rated = new Set(accounts.map(sameNameKey));
    return grids.flatMap(({ sheet, row, column, cells }): readonly FoundWeights[] => {
      const at = (down: number, across: number): string =>
        readableCell(sheet, row + down, column + across);
      const compared = findComparisons(cells).map((found): FoundWeights => {
        const places = found.labels.map((label) =>
          criteria.findIndex((name) => sameNameKey(name) === sameNameKey(label)),
        );
        const isOther = found.labels.length !== criteria.length || places.includes(-1);
        const comparisons =
          isOther || found.matrix === null
            ? []
            : found.matrix.flatMap((ratios, one) =>
                Array.from(ratios.entries())
                  .slice(one + 1)
                  .map(([other, times]) => ({
                    criterion: places[one] ?? 0,
                    than: places[other] ?? 0,
                    times,
                  })),
              );
        return {
          sheet,
          cell: at(found.row, found.column),
          rater: found.called || sheet,
          method: "pairwise",
          answers: criteria.map(() => null),
          comparisons,
          fault: found.fault,
          remark: found.ownWeights,
          otherCriteria: isOther ? found.labels : null,
          otherWeights: isOther && found.weights !== null ? [...found.weights] : null,
        };
      });
      const weighed = findRaters(cells, criteria, rated).map((found): FoundWeights => ({
        sheet,
        cell: at(found.row, found.column),
        rater: found.rater,
        method: "points",
        answers: found.weights,
        comparisons: [],
        fault:
          found.missing.length === 0
            ? null
            : `${found.rater} on ${sheet} weighs other criteria: ${found.missing.join(", ")} ${found.missing.length === 1 ? "is" : "are"} missing there. Name them alike, or type the weights.`,
        remark: null,
        otherCriteria: null,
        otherWeights: null,
      }));
      // The lines of comparisons look like raters of the same criteria, and are none.
      const isCompared = compared.some(({ otherCriteria }) => otherCriteria === null);
      return isCompared ? compared : [...compared, ...weighed];
    });
  });
}
