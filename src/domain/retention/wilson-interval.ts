import { Failure } from "../failure";
import { twoSidedQuantile } from "../numerics/normal-quantile";

export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Between which shares does the true one lie, when `events` of `total` were seen? One account lost
 * in ten may be anything from 1.8 % to 40.4 %.
 *
 * Wilson (1927), "Probable inference", JASA 22: the shares that a normal test at the observed one
 * does not reject. Unlike the usual share +- 1.96 standard errors it stays between 0 and 1 and says
 * something when nothing or everything happened. No continuity correction.
 *
 * @param events how many of the total it happened to, 0 to total
 * @param total how many it could have happened to, above 0
 * @param confidence the chance that an interval made like this holds the true share, 0 to 1
 * @throws Failure "division" when total is 0
 */
export function wilsonInterval(events: number, total: number, confidence: number): ShareInterval {
  if (!(total >= 0)) {
    throw new Failure("value", `total is ${total}; give how many there were, 1 or more`);
  }
  if (!(events >= 0 && events <= total)) {
    throw new Failure("value", `events is ${events}; give a number from 0 to total (${total})`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new Failure(
      "value",
      `confidence is ${confidence}; give a fraction between 0 and 1, such as 0.95`,
    );
  }
  if (total === 0) {
    throw new Failure("division", "total is 0; there is no share of nothing");
  }
  const z = twoSidedQuantile(confidence);
  const square = z * z;
  const middle = events + square / 2;
  const reach = z * Math.sqrt(events * ((total - events) / total) + square / 4);
  const whole = total + square;
  return {
    low: events === 0 ? 0 : Math.max(0, middle - reach) / whole,
    high: events === total ? 1 : Math.min(whole, middle + reach) / whole,
  };
}
