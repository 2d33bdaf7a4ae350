import { robustnessFunctions } from "./robustness";
import { weightingFunctions } from "./weighting";
import { shortlistFunctions } from "./shortlist";
import { selectionFunctions } from "./selection";
import { backTestFunctions } from "./back-test";
import { contractValueFunctions } from "./contract-value";
import { criteriaFunctions } from "./criteria";
import { capacityFunctions } from "./capacity";
import { goalFunctions } from "./goals";
import { historyValueFunctions } from "./history-value";
import { lifetimeValueFunctions } from "./lifetime-value";
import { portfolioFunctions } from "./portfolio";
import { programmeFunctions } from "./programme";
import type { Shell } from "./register";
import { resolutionFunctions } from "./resolution";
import { retentionFunctions } from "./retention";
import { retentionForecastFunctions } from "./retention-forecast";
import { satisfactionFunctions } from "./satisfaction";
import { scoringFunctions } from "./scoring";
import { transactionValueFunctions } from "./transaction-value";

/** Every KAM function under its id, which never changes once shipped. */
export const catalogue: Readonly<Record<string, Shell>> = {
  ...robustnessFunctions,
  ...weightingFunctions,
  ...shortlistFunctions,
  ...selectionFunctions,
  ...criteriaFunctions,
  ...capacityFunctions,
  ...goalFunctions,
  ...historyValueFunctions,
  ...lifetimeValueFunctions,
  ...portfolioFunctions,
  ...programmeFunctions,
  ...backTestFunctions,
  ...resolutionFunctions,
  ...contractValueFunctions,
  ...retentionFunctions,
  ...retentionForecastFunctions,
  ...satisfactionFunctions,
  ...scoringFunctions,
  ...transactionValueFunctions,
};
