import { Failure } from "../failure";
import { type AccountSummaries, summarisePurchases } from "./account-summaries";
import { type BgNbdFit, fitBgNbd, isBgNbdIdentified } from "./bg-nbd-fit";
import { type GammaGammaFit, fitGammaGamma, isGammaGammaIdentified } from "./gamma-gamma-fit";
import { paperParameters } from "./paper-parameters";
import { groupHistories } from "./purchase-histories";
import type { PurchaseList } from "./purchase-list";
import { DAYS_PER_UNIT, type TimeUnit } from "./time-unit";
import { repeatersOnly } from "./value-forecast";

/** Plain numbers and words, so that it can be handed to a worker. */
export interface FitReportInput {
  readonly list: PurchaseList;
  /** The unit of time of alpha and the likelihood. */
  readonly unit: TimeUnit;
  /** An Excel serial number; null for the last date in the list. */
  readonly asOf: number | null;
}

/** A line of the report: a parameter or statistic and its value. */
export interface FitLine {
  readonly name: string;
  readonly value: number | boolean | Failure;
}

const ROUNDING = 1e-12;
const NO_REPEATS = "no account has bought on a second day, so the model is open";
const NO_VALUES =
  "fewer than two accounts have a repeat purchase with an amount above 0, so this is open";

/**
 * The parameters of the BG/NBD model and, with amounts, of the gamma-gamma model, as in the
 * papers, with what is needed to judge them.
 *
 * @throws Failure when a row is refused: nobody would see that its account is left out
 * @throws Failure when no account has a purchase up to `asOf`
 */
export function reportFit({ list, unit, asOf }: FitReportInput): FitLine[] {
  for (const { kind, sentence } of list.refused) {
    throw new Failure(kind, sentence);
  }
  const summaries = summarisePurchases(list, asOf, DAYS_PER_UNIT[unit]);
  if (summaries.accounts.length === 0) {
    throw new Failure("unavailable", "accounts has no purchase up to as_of");
  }
  const histories = groupHistories(summaries.histories);
  const purchases = fitBgNbd(histories);
  const isIdentified = isBgNbdIdentified(histories, purchases);
  if (list.amounts === null) {
    return [...purchaseLines(purchases), line("identified", isIdentified)];
  }
  const values = repeatersOnly(summaries.valuedPurchases, summaries.meanValue);
  const worth = fitGammaGamma(values);
  return [
    ...purchaseLines(purchases),
    ...valueLines(worth),
    line("correlation of frequency and value", frequencyValueCorrelation(summaries)),
    line("identified", isIdentified && isGammaGammaIdentified(values, worth)),
  ];
}

function purchaseLines(fit: BgNbdFit): FitLine[] {
  const open = new Failure("unavailable", NO_REPEATS);
  const parameters = fit.model === null ? null : paperParameters(fit.model, fit.rivals);
  return [
    line("r", parameters?.r ?? open),
    line("alpha", parameters?.alpha ?? open),
    line("a", parameters?.a ?? open),
    line("b", parameters?.b ?? open),
    line("log-likelihood", fit.logLikelihood ?? open),
    line("customers", fit.accounts),
    line("repeaters", fit.repeaters),
  ];
}

function valueLines(fit: GammaGammaFit): FitLine[] {
  const open = new Failure(
    "unavailable",
    fit.model === null ? NO_VALUES : "the amounts do not single out p, q and gamma",
  );
  const model = fit.isStrict ? fit.model : null;
  return [
    line("p", model?.p ?? open),
    line("q", model?.q ?? open),
    line("gamma", model?.gamma ?? open),
    line("log-likelihood of values", model === null ? open : (fit.logLikelihood ?? open)),
  ];
}

/**
 * Pearson's correlation over accounts with repeat purchases. The gamma-gamma model takes frequency
 * and value to be independent; far from 0, its values are not to be trusted.
 */
function frequencyValueCorrelation(summaries: AccountSummaries): number | Failure {
  const { purchases, meanValue } = repeatersOnly(summaries.valuedPurchases, summaries.meanValue);
  const meanPurchases = mean(purchases);
  const overallValue = mean(meanValue);
  let together = 0;
  let ofPurchases = 0;
  let ofValues = 0;
  purchases.forEach((count, account) => {
    const more = count - meanPurchases;
    const dearer = (meanValue[account] as number) - overallValue;
    together += more * dearer;
    ofPurchases += more * more;
    ofValues += dearer * dearer;
  });
  // A mean of prices that are all 0.1 may miss 0.1 by a rounding, and vary by no more than that.
  const rounding = purchases.length * (ROUNDING * overallValue) ** 2;
  if (!(ofPurchases > 0 && ofValues > rounding)) {
    return new Failure(
      "unavailable",
      "accounts with repeat purchases all have the same frequency or value, so there is no correlation",
    );
  }
  return together / Math.sqrt(ofPurchases * ofValues);
}

function mean(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function line(name: string, value: FitLine["value"]): FitLine {
  return { name, value };
}
