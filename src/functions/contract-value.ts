import type { Failure } from "../domain/failure";
import { refusePercentage } from "../domain/numerics/refuse-percentage";
import {
  paymentsWithInterval,
  type AnswerWithInterval,
  contractMilliseconds,
} from "../domain/retention/contract-answers";
import { fitContracts } from "../domain/retention/contract-fit";
import { expectedPayments } from "../domain/retention/contract-forecast";
import {
  calculateRows,
  calculateWideRows,
  isOmitted,
  readNumberOr,
  readNumbers,
  readVector,
  readYesNo,
  type NumberVector,
} from "./coercion";
import { cellsWithInterval, COLUMNS_WITH_INTERVAL, distinctNumbers } from "./interval-cells";
import { calculateLong } from "./worker/calculate-long";

const DEFAULT_DISCOUNT = 0.1;

/**
 * Lifetime value of accounts under contract, with renewals that grow safer with time.
 * @customfunction CLV.CONTRACT CLV.CONTRACT
 * @cancelable
 * @category Lifetime value
 * @question What are the coming payments of an account under contract worth today?
 * @words lifetime, customer value, LTV, subscription, renewal, worth, forecast, sBG, DEL, DERL
 * @param survivors How many accounts of one intake are left at time 0, 1, 2, ...; counts or shares.
 * @param margin Margin of one term, in money; one value or one a row.
 * @param [discount] Discount rate of one term, 0 to 2 (200 %). Default 0.1.
 * @param [renewals] How many renewals each account has made so far, 0 = its first term is running. Left out: new accounts whose first term is paid now.
 * @param [interval] TRUE adds two columns: 5 % and 95 % of what one account may bring, chance included; survivors must then be counts. Default FALSE.
 * @returns Money in today's value, one for each row, with interval three of them.
 * @intable One account a row
 * =KAM.CLV.CONTRACT($H$2:$H$9, [@Margin], 0.1, [@Renewals])
 * @failure #VALUE! when survivors rises, is negative or has a blank, or discount is negative, above 2, or above 0 and below 1e-9.
 * @failure #VALUE! in the row of renewals that is not a whole number from 0.
 * @failure #N/A when nobody has left yet, or in a row whose value the survivors leave open.
 * @failure #N/A above 10000 survivors.
 * @failure #NUM! when discount is 0 and the value has no limit.
 * @example A new account, margin 1 a year
 * =KAM.CLV.CONTRACT({1000;869;743;653;593;551;517;491}, 1)
 * 5.922
 * @example Accounts about to renew for the first, second and fifth time
 * =KAM.CLV.CONTRACT({1000;869;743;653;593;551;517;491}, 1, 0.1, {0;1;4})
 * {5.414;5.901;6.897}
 * @example A new account where 4 of 20 left in the first year and 2 in the second, margin 1000: it may pay once, or for many years
 * =KAM.CLV.CONTRACT({20;16;14}, 1000, 0.1, , TRUE)
 * {6135.98,1000,11000}
 * @failure #N/A in the first column only when nobody has left yet and interval is TRUE: the interval is given.
 * @failure #VALUE! when interval is TRUE and survivors are shares.
 * @method Shifted-beta-geometric model fitted by maximum likelihood. New: margin x sum over t >= 0 of S(t) / (1+d)^t. With n renewals made, just before the next is due: margin x sum over t >= 1 of S(n+t) / S(n) / (1+d)^(t-1). Interval: how long one account stays, the model drawn from its posterior under a weak prior (see CHURN.NEXT), summed over a grid without random numbers.
 * @source Fader & Hardie (2010), Customer-base valuation in a contractual setting, Marketing Science 29(1), equation 8.
 * @differences The paper counts terms: its n is the number of renewals here + 1. A formula with one constant retention rate undervalues accounts that have stayed.
 */
function clvContract(
  survivors: any[][],
  margin: any[][],
  discount: any,
  renewals: any[][],
  interval: any,
): any[][] {
  const left = readNumbers(survivors, "survivors");
  const rate = readNumberOr(discount, "discount", DEFAULT_DISCOUNT);
  refusePercentage("discount", rate);
  const margins = readVector(margin, "margin");
  const isNew = isOmitted(renewals);
  const made = isNew ? [] : [readVector(renewals, "renewals")];
  if (readYesNo(interval, "interval") ?? false) {
    return withInterval(left, margins, made[0] ?? null, rate);
  }
  const fit = fitContracts(left);
  // Thousands of accounts have made one of a few numbers of renewals.
  const known = new Map<number | null, number | Failure>();
  return calculateRows([margins, ...made], (values) => {
    const renewed = isNew ? null : (values[1] as number);
    const payments = known.get(renewed) ?? expectedPayments(fit, renewed, rate);
    known.set(renewed, payments);
    return typeof payments === "number" ? payments * (values[0] as number) : payments;
  });
}

function withInterval(
  survivors: Float64Array,
  margins: NumberVector,
  made: NumberVector | null,
  discount: number,
): any {
  const renewals: (number | null)[] = made === null ? [null] : distinctNumbers(made);
  const question = { survivors, renewals, discount };
  const milliseconds = contractMilliseconds(question);
  const inputs = made === null ? [margins] : [margins, made];
  return calculateLong(
    contractComputations,
    "paymentsWithInterval",
    question,
    milliseconds,
    (answers) =>
      calculateWideRows(inputs, COLUMNS_WITH_INTERVAL, ([margin, count]) => {
        const answer = answers[made === null ? 0 : renewals.indexOf(count as number)];
        return cellsWithInterval(answer as AnswerWithInterval, margin as number);
      }),
  );
}

/** What of this may take long: the worker knows it by these names. */
export const contractComputations = { paymentsWithInterval };

export const contractValueFunctions = { "CLV.CONTRACT": clvContract };
