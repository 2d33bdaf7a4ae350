import { Failure } from "../failure";
import { type BgNbdFit, fitBgNbd, isBgNbdIdentified } from "./bg-nbd-fit";
import { type GammaGammaFit, fitGammaGamma, isGammaGammaIdentified } from "./gamma-gamma-fit";
import { accountsOf, type PurchaseValues } from "./gamma-gamma-likelihood";
import { paperParameters } from "./paper-parameters";
import type { GroupedHistories } from "./purchase-histories";

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
 * The parameters of the BG/NBD model and, with values, of the gamma-gamma model, as in the papers,
 * with what is needed to judge them.
 *
 * @param values of accounts with repeat purchases; null when amounts are not given
 */
export function fitLines(histories: GroupedHistories, values: PurchaseValues | null): FitLine[] {
  const purchases = fitBgNbd(histories);
  const isIdentified = isBgNbdIdentified(histories, purchases);
  if (values === null) {
    return [...purchaseLines(purchases), line("identified", isIdentified)];
  }
  const worth = fitGammaGamma(values);
  return [
    ...purchaseLines(purchases),
    ...valueLines(worth),
    line("correlation of frequency and value", frequencyValueCorrelation(values)),
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
function frequencyValueCorrelation(values: PurchaseValues): number | Failure {
  const { purchases, meanValue } = values;
  const accounts = purchases.map((_, index) => accountsOf(values, index));
  const total = accounts.reduce((sum, count) => sum + count, 0);
  const mean = (numbers: Float64Array): number =>
    numbers.reduce((sum, number, at) => sum + (accounts[at] as number) * number, 0) / total;
  const meanPurchases = mean(purchases);
  const overallValue = mean(meanValue);
  let together = 0;
  let ofPurchases = 0;
  let ofValues = 0;
  purchases.forEach((count, index) => {
    const more = count - meanPurchases;
    const dearer = (meanValue[index] as number) - overallValue;
    const weight = accounts[index] as number;
    together += weight * more * dearer;
    ofPurchases += weight * more * more;
    ofValues += weight * dearer * dearer;
  });
  // A mean of prices that are all 0.1 may miss 0.1 by a rounding, and vary by no more than that.
  const rounding = total * (ROUNDING * overallValue) ** 2;
  if (!(ofPurchases > 0 && ofValues > rounding)) {
    return new Failure(
      "unavailable",
      "accounts with repeat purchases all have the same frequency or value, so there is no correlation",
    );
  }
  return together / Math.sqrt(ofPurchases * ofValues);
}

function line(name: string, value: FitLine["value"]): FitLine {
  return { name, value };
}
