import {
  chancesWithInterval,
  type AnswerWithInterval,
  contractMilliseconds,
} from "../domain/retention/contract-answers";
import { fitContracts } from "../domain/retention/contract-fit";
import { chanceToLeave } from "../domain/retention/contract-forecast";
import { wilsonInterval } from "../domain/retention/wilson-interval";
import {
  calculateRows,
  calculateWideRows,
  isOmitted,
  readNumber,
  readNumberOr,
  readNumbers,
  readVector,
  readYesNo,
} from "./coercion";
import { cellsWithInterval, COLUMNS_WITH_INTERVAL, distinctNumbers } from "./interval-cells";
import { calculateLong } from "./worker/calculate-long";

/**
 * The interval in which a true share lies, when it was seen in few cases (Wilson).
 * @customfunction INTERVAL INTERVAL
 * @category Churn and retention
 * @question We lost one account of ten: how high may the true loss rate be?
 * @words confidence interval, margin of error, significance, uncertainty, small sample, few
 *   accounts, risk
 * @param events How many of the total it happened to.
 * @param total How many it could have happened to.
 * @param [confidence] How sure the interval is to hold the true share, between 0 and 1. Default 0.95.
 * @returns One row of two: the lowest and the highest share that fit, from 0 to 1.
 * @intable The lowest share; 2 in place of 1 gives the highest
 * =INDEX(KAM.INTERVAL([@Lost], [@Accounts]), 1)
 * @failure #VALUE! when events is negative or more than total, or confidence is not between 0 and 1.
 * @failure #DIV/0! when total is 0.
 * @failure #N/A when events or total is blank.
 * @example One account lost in ten
 * =KAM.INTERVAL(1, 10)
 * {0.0179,0.4042}
 * @example None lost in twenty: that does not mean that none ever will be
 * =KAM.INTERVAL(0, 20)
 * {0,0.1611}
 * @method The Wilson score interval without continuity correction: all shares that a normal test would not reject.
 * @source Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22.
 * @differences The usual share plus or minus 1.96 standard errors is too narrow for few accounts and gives 0 to 0 when nothing happened.
 */
function interval(events: any, total: any, confidence: any): any[][] {
  const { low, high } = wilsonInterval(
    readNumber(events, "events"),
    readNumber(total, "total"),
    readNumberOr(confidence, "confidence", 0.95),
  );
  return [[low, high]];
}

/**
 * The chance that an account under contract leaves at its next renewal.
 * @customfunction CHURN.NEXT CHURN.NEXT
 * @cancelable
 * @category Churn and retention
 * @question How likely is an account to leave at the next renewal, given how many it has made?
 * @words attrition, risk, renewal, likelihood to leave, probability, forecast, predict, contract,
 *   subscription, lost
 * @param survivors How many accounts of one intake are left at time 0, 1, 2, ...; counts or shares.
 * @param [renewals] How many renewals an account has made so far, one value or one a row. Default 0.
 * @param [interval] TRUE adds two columns: 5 % and 95 % of that chance, as far as the survivors leave it open; they must then be counts. Default FALSE.
 * @returns A chance from 0 to 1 for each row of renewals, with interval three of them.
 * @intable One row of renewals
 * =KAM.CHURN.NEXT($H$2:$H$9, [@Renewals])
 * @failure #VALUE! when survivors rises, is negative or has a blank.
 * @failure #VALUE! in the row of renewals that is not a whole number from 0; #N/A where it is blank.
 * @failure #N/A when nobody has left yet: then any low chance would do; and above 10000 survivors.
 * @failure #N/A in a row whose chance the survivors leave open, such as later renewals after a single year.
 * @example High-end customers of a telephone company; accounts with 0, 1 and 5 renewals
 * =KAM.CHURN.NEXT({1000;869;743;653;593;551;517;491}, {0;1;5})
 * {0.1493;0.1220;0.0705}
 * @example Ten accounts, of which one left in the first year and none in the second: the second row after two renewals
 * =KAM.CHURN.NEXT({10;9;9}, {0;2}, TRUE)
 * {0.100,0.022,0.275;0,0.005,0.146}
 * @failure #N/A in the first column only when nobody has left yet and interval is TRUE: the interval is given.
 * @failure #VALUE! when interval is TRUE and survivors are shares.
 * @method Shifted-beta-geometric model fitted by maximum likelihood: each account has its own constant chance to leave, and the chances are beta-distributed. After n renewals the chance is alpha / (alpha + beta + n): it falls because those likely to leave have left. Interval: of the chance, not of what happens; the posterior under a weak prior (alpha / (alpha + beta) uniform, alpha + beta around 3 within a factor of 5), summed over a grid without random numbers.
 * @source Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), equation 7.
 * @differences A constant churn rate, last year's losses over last year's start, overstates the losses of accounts that have stayed for years and understates those of new ones.
 */
function churnNext(survivors: any[][], renewals: any[][], interval: any): any[][] {
  const left = readNumbers(survivors, "survivors");
  const made = readVector(isOmitted(renewals) ? 0 : renewals, "renewals");
  if (!(readYesNo(interval, "interval") ?? false)) {
    const fit = fitContracts(left);
    return calculateRows([made], ([count]) => chanceToLeave(fit, count as number));
  }
  const question = { survivors: left, renewals: distinctNumbers(made) };
  const milliseconds = contractMilliseconds(question);
  return calculateLong(
    contractForecastComputations,
    "chancesWithInterval",
    question,
    milliseconds,
    (answers) =>
      calculateWideRows([made], COLUMNS_WITH_INTERVAL, ([count]) => {
        const answer = answers[question.renewals.indexOf(count as number)];
        return cellsWithInterval(answer as AnswerWithInterval);
      }),
  ) as any;
}

/** What of this may take long: the worker knows it by these names. */
export const contractForecastComputations = { chancesWithInterval };

export const retentionForecastFunctions = { INTERVAL: interval, "CHURN.NEXT": churnNext };
