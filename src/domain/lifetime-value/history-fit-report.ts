import { Failure } from "../failure";
import { type CountedHistories, groupCounted, sortHistories } from "./counted-histories";
import { type FitLine, fitLines } from "./fit-lines";

/** Plain numbers, so that it can be handed to a worker. */
export interface HistoryFitInput {
  readonly histories: CountedHistories;
}

/**
 * The report of `reportFit`, from counted histories. The unit of alpha and of the likelihood is the
 * unit in which recency and age are counted.
 *
 * @throws Failure when a row is refused: nobody would see that its accounts are left out
 * @throws Failure when no row has a history
 */
export function reportHistoriesFit({ histories }: HistoryFitInput): FitLine[] {
  const { ofPurchases, ofValues, failures } = sortHistories(histories);
  for (const { failure } of failures) throw failure;
  if (ofPurchases.length === 0) throw new Failure("unavailable", "repeats is empty");
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(ofValues, (row) => column[row] as number);
  const values =
    histories.value === null
      ? null
      : {
          purchases: pick(histories.repeatPurchases),
          meanValue: pick(histories.value),
          count: pick(histories.count),
        };
  return fitLines(groupCounted(histories, ofPurchases), values);
}
