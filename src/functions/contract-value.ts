import type { Failure } from "../domain/failure";
import { refusePercentage } from "../domain/numerics/refuse-percentage";
import { fitContracts } from "../domain/retention/contract-fit";
import { expectedPayments } from "../domain/retention/contract-forecast";
import { calculateRows, isOmitted, readNumberOr, readNumbers, readVector } from "./coercion";

const DEFAULT_DISCOUNT = 0.1;

/**
 * Lifetime value of accounts under contract, with renewals that grow safer with time.
 * @customfunction CLV.CONTRACT CLV.CONTRACT
 * @category Lifetime value
 * @question What are the coming payments of an account under contract worth today?
 * @words lifetime, customer value, LTV, subscription, renewal, worth, forecast, sBG, DEL, DERL
 * @param survivors How many accounts of one intake are left at time 0, 1, 2, ...; counts or shares.
 * @param margin Margin of one term, in money; one value or one a row.
 * @param [discount] Discount rate of one term, 0 to 2 (200 %). Default 0.1.
 * @param [renewals] How many renewals each account has made so far, 0 = its first term is running. Left out: new accounts whose first term is paid now.
 * @returns Money in today's value, one for each row.
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
 * @method Shifted-beta-geometric model fitted by maximum likelihood. New: margin x sum over t >= 0 of S(t) / (1+d)^t. With n renewals made, just before the next is due: margin x sum over t >= 1 of S(n+t) / S(n) / (1+d)^(t-1).
 * @source Fader & Hardie (2010), Customer-base valuation in a contractual setting, Marketing Science 29(1), equation 8.
 * @differences The paper counts terms: its n is the number of renewals here + 1. A formula with one constant retention rate undervalues accounts that have stayed.
 */
function clvContract(
  survivors: any[][],
  margin: any[][],
  discount: any,
  renewals: any[][],
): any[][] {
  const fit = fitContracts(readNumbers(survivors, "survivors"));
  const rate = readNumberOr(discount, "discount", DEFAULT_DISCOUNT);
  refusePercentage("discount", rate);
  const margins = readVector(margin, "margin");
  const isNew = isOmitted(renewals);
  const made = isNew ? [] : [readVector(renewals, "renewals")];
  // Thousands of accounts have made one of a few numbers of renewals.
  const known = new Map<number | null, number | Failure>();
  return calculateRows([margins, ...made], (values) => {
    const renewed = isNew ? null : (values[1] as number);
    const payments = known.get(renewed) ?? expectedPayments(fit, renewed, rate);
    known.set(renewed, payments);
    return typeof payments === "number" ? payments * (values[0] as number) : payments;
  });
}

export const contractValueFunctions = { "CLV.CONTRACT": clvContract };
