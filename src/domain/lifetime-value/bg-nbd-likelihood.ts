import type { Evaluation } from "../numerics/maximise-in-box";
import { type ExposureDerivatives, exposureDerivatives } from "./bg-nbd-exposure";
import {
  CHANCE,
  ETA,
  KAPPA,
  SIZE,
  SPREAD,
  add,
  addBracket,
  addExposure,
  mirrorUpperTriangle,
  toKappa,
} from "./bg-nbd-derivatives";
import { createDropoutTable, type DropoutTable } from "./dropout-table";
import type { GroupedHistories } from "./purchase-histories";

/**
 * The log-likelihood of the BG/NBD model with gradient and second derivatives.
 *
 * Fader, Hardie & Lee (2005), "'Counting your customers' the easy way", Marketing Science 24(2),
 * equation 6. For an account with x repeat purchases, the last at t_x, of age T,
 *
 *   L = prod_{i<x} lambda (1 + psi i) exp(-K(T)) prod_{i<x-1} (1 - h_i) [1 + h_{x-1} (exp(K(T) - K(t_x)) - 1)]
 *
 * with psi = 1/r, lambda = r/alpha, K the `exposure` and h_i the chance of dropping out after the
 * purchase i + 1; the bracket is 1 without a repeat purchase. This is the paper's likelihood with
 * the gamma and beta functions written out as products, which have no overflow and no cancellation
 * and stay exact where r, or a and b, are infinite.
 */
export function createBgNbdLikelihood(
  histories: GroupedHistories,
): (point: Float64Array) => Evaluation {
  const beyond = accountsBeyond(histories);
  const totalPurchases = beyond.reduce((sum, accounts) => sum + accounts, 0);
  const atAge = emptyExposure();
  const atRecency = emptyExposure();

  return function evaluate(point: Float64Array): Evaluation {
    const eta = point[ETA] as number;
    const kappa = point[KAPPA] as number;
    const psi = kappa / (1 - kappa);
    const rate = Math.exp(eta);
    const dropout = { chance: point[CHANCE] as number, spread: point[SPREAD] as number };
    const table = createDropoutTable(dropout, beyond.length);
    const gradient = new Float64Array(SIZE);
    const hessian = new Float64Array(SIZE * SIZE);
    let value = totalPurchases * eta;
    gradient[ETA] = totalPurchases;
    value += addRates(psi, beyond, gradient, hessian);
    value += addStaying(table, beyond, gradient, hessian);
    for (let group = 0; group < histories.count.length; group += 1) {
      const accounts = histories.count[group] as number;
      const purchases = histories.repeatPurchases[group] as number;
      const age = exposureDerivatives(
        psi,
        rate * (histories.age[group] as number),
        purchases,
        atAge,
      );
      addExposure(age, -accounts, gradient, hessian);
      value -= accounts * age.value;
      if (purchases > 0) {
        const recency = exposureDerivatives(
          psi,
          rate * (histories.recency[group] as number),
          purchases,
          atRecency,
        );
        value += addBracket(age, recency, table, purchases - 1, accounts, gradient, hessian);
      }
    }
    toKappa(psi, gradient, hessian);
    mirrorUpperTriangle(hessian);
    return { value, gradient, hessian };
  };
}

/** How many accounts have more than i repeat purchases, i = 0, 1, 2, ... */
function accountsBeyond(histories: GroupedHistories): Float64Array {
  const most = histories.repeatPurchases.reduce((largest, x) => Math.max(largest, x), 0);
  const beyond = new Float64Array(most);
  histories.repeatPurchases.forEach((purchases, group) => {
    if (purchases > 0) {
      beyond[purchases - 1] =
        (beyond[purchases - 1] as number) + (histories.count[group] as number);
    }
  });
  for (let index = most - 2; index >= 0; index -= 1) {
    beyond[index] = (beyond[index] as number) + (beyond[index + 1] as number);
  }
  return beyond;
}

function addRates(
  psi: number,
  beyond: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): number {
  let value = 0;
  for (let index = 1; index < beyond.length; index += 1) {
    const accounts = beyond[index] as number;
    const part = index / (1 + psi * index);
    value += accounts * Math.log1p(psi * index);
    add(gradient, KAPPA, accounts * part);
    add(hessian, KAPPA * SIZE + KAPPA, -accounts * part * part);
  }
  return value;
}

/** Every purchase but the last was followed by another one, so the account did stay. */
function addStaying(
  table: DropoutTable,
  beyond: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): number {
  let value = 0;
  for (let index = 0; index + 1 < beyond.length; index += 1) {
    const accounts = beyond[index + 1] as number;
    const staying = table.staying[index] as number;
    const perChance = -(table.byChance[index] as number) / staying;
    const perSpread = -(table.bySpread[index] as number) / staying;
    value += accounts * Math.log(staying);
    add(gradient, CHANCE, accounts * perChance);
    add(gradient, SPREAD, accounts * perSpread);
    add(hessian, CHANCE * SIZE + CHANCE, -accounts * perChance * perChance);
    add(
      hessian,
      CHANCE * SIZE + SPREAD,
      accounts * (-(table.byChanceAndSpread[index] as number) / staying - perChance * perSpread),
    );
    add(
      hessian,
      SPREAD * SIZE + SPREAD,
      accounts * (-(table.bySpreadTwice[index] as number) / staying - perSpread * perSpread),
    );
  }
  return value;
}

function emptyExposure(): ExposureDerivatives {
  return { value: 0, byEta: 0, byPsi: 0, byEtaTwice: 0, byEtaAndPsi: 0, byPsiTwice: 0 };
}
