import type { SheetPart } from "../sheet-part";
import type { CellBlock } from "../sheet-plan";
import { computedColumns, type MatrixAddresses } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";

/** Calls that spill over all accounts, each in the first row of its columns. */
export function accountsFunctions(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const row = layout.accountsHeader + 1;
  const { ratings, weights, scores } = places;
  const at = (column: number, formula: string): CellBlock => ({
    row,
    column,
    cells: [[{ formula }]],
  });
  const first = layout.scoreColumn;
  return {
    blocks: [
      at(
        layout.ratingsColumn,
        `=KAM.SCALE(${places.raw},${places.directions},${places.lows},${places.highs})`,
      ),
      at(first + computedColumns.score, `=KAM.SCORE(${ratings},${weights},"renormalise")`),
      at(
        first + computedColumns.tier,
        `=KAM.TIER(${scores},${places.tierLimits},${places.tierLabels})`,
      ),
      at(
        first + computedColumns.probability,
        `=KAM.ROBUST(${ratings},${weights},${places.slots},${places.concentration},${places.ratingNoise},${places.draws})`,
      ),
      at(
        first + computedColumns.action,
        `=KAM.SHORTLIST(${scores},${places.status},${places.slots},${places.band},${places.reviewsBelow},IFERROR(${places.probabilities},""))`,
      ),
    ],
  };
}
