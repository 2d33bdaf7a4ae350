import { type Dropout, dropoutHazard } from "../lifetime-value/dropout";
import type { Evaluation } from "../numerics/maximise-in-box";

/** The places of the coordinates: the first renewal's loss and how much accounts differ. */
export const CHANCE = 0;
export const SPREAD = 1;

/**
 * The log-likelihood of the shifted-beta-geometric model with gradient and second derivatives.
 *
 * Fader & Hardie (2007), "How to project customer retention", Journal of Interactive Marketing
 * 21(1), equation B3: the logarithm of a product of the losses' P(T = t) and the last survivors'
 * S(t). Taken period by period it is the sum of lost log h + kept log(1 - h), h = alpha/(alpha +
 * beta + t - 1), which needs no beta function.
 *
 * @param survivors how many accounts are left at time 0, 1, 2, ...
 */
export function createContractLikelihood(
  survivors: Float64Array,
): (point: Float64Array) => Evaluation {
  const kept = survivors.slice(1);
  const lost = kept.map((left, index) => (survivors[index] as number) - left);

  return function evaluate(point: Float64Array): Evaluation {
    const dropout: Dropout = { chance: point[CHANCE] as number, spread: point[SPREAD] as number };
    let value = 0;
    let byChance = 0;
    let bySpread = 0;
    let byChanceTwice = 0;
    let byBoth = 0;
    let bySpreadTwice = 0;
    for (let period = 0; period < kept.length; period += 1) {
      const left = kept[period] as number;
      const gone = lost[period] as number;
      const at = dropoutHazard(dropout, period);
      value += timesLog(gone, at.hazard) + timesLog(left, at.staying);
      const slope = quotient(gone, at.hazard) - quotient(left, at.staying);
      const bend = -quotient(gone, at.hazard * at.hazard) - quotient(left, at.staying * at.staying);
      byChance += slope * at.byChance;
      bySpread += slope * at.bySpread;
      byChanceTwice += bend * at.byChance * at.byChance;
      byBoth += bend * at.byChance * at.bySpread + slope * at.byChanceAndSpread;
      bySpreadTwice += bend * at.bySpread * at.bySpread + slope * at.bySpreadTwice;
    }
    return {
      value,
      gradient: Float64Array.of(byChance, bySpread),
      hessian: Float64Array.of(byChanceTwice, byBoth, byBoth, bySpreadTwice),
    };
  };
}

/** 0 log 0 is 0: what never happened says nothing against a chance of zero. */
function timesLog(count: number, chance: number): number {
  return count === 0 ? 0 : count * Math.log(chance);
}

function quotient(count: number, chance: number): number {
  return count === 0 ? 0 : count / chance;
}
