import { allocationComputations } from "./capacity";
import { contractComputations } from "./contract-value";
import { historyComputations } from "./history-value";
import { contractForecastComputations } from "./retention-forecast";
import { robustnessComputations } from "./robustness";
import { transactionComputations } from "./transaction-value";
import type { ComputationTable } from "./worker/computation-table";

/** Every calculation that may be handed to a worker, under the name by which shells ask for it. */
export const computations: ComputationTable = {
  ...allocationComputations,
  ...contractComputations,
  ...contractForecastComputations,
  ...historyComputations,
  ...robustnessComputations,
  ...transactionComputations,
};
