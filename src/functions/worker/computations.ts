import { allocateAccounts } from "../../domain/capacity/allocate";
import { assessRobustness } from "../../domain/selection/robustness";
import { valueAccounts } from "../../domain/lifetime-value/account-values";
import { totalAccounts } from "../../domain/lifetime-value/portfolio-total";
import { reportHistoriesFit } from "../../domain/lifetime-value/history-fit-report";
import { valueHistories } from "../../domain/lifetime-value/history-values";
import { reportFit } from "../../domain/lifetime-value/fit-report";
import { chancesWithInterval, paymentsWithInterval } from "../../domain/retention/contract-answers";

/**
 * Calculations that can take long, by name. Each takes one plain input (numbers, texts, typed
 * arrays, and objects and lists of them) and gives a plain result, so that both can be handed to a
 * worker; a Failure may be thrown or stand anywhere in the result.
 */
export const computations = {
  allocateAccounts,
  assessRobustness,
  valueAccounts,
  totalAccounts,
  reportFit,
  chancesWithInterval,
  paymentsWithInterval,
  valueHistories,
  reportHistoriesFit,
} satisfies ComputationTable;

export type ComputationTable = Readonly<Record<string, (input: never) => unknown>>;
