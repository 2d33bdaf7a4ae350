import { logOnePlusRatio } from "../numerics/log-one-plus-ratio";

/**
 * The logarithm of what (1 + age/alpha)^(r + x) is in the paper, for an account with x repeat
 * purchases: how unlikely it is to see no further purchase for so long. Written with
 * `psi` = 1/r and `expected` = (r/alpha) age, it tends to `expected` as all rates become equal.
 */
export function exposure(psi: number, expected: number, purchases: number): number {
  const y = psi * expected;
  if (y < 1e-8) {
    return expected * (1 - y / 2 + purchases * psi);
  }
  return (1 / psi + purchases) * Math.log1p(y);
}

/** The same with its derivatives in eta = log(r/alpha) and psi. */
export interface ExposureDerivatives {
  value: number;
  byEta: number;
  byPsi: number;
  byEtaTwice: number;
  byEtaAndPsi: number;
  byPsiTwice: number;
}

/** Fills `into`, which a loop over many accounts uses again and again. */
export function exposureDerivatives(
  psi: number,
  expected: number,
  purchases: number,
  into: ExposureDerivatives,
): ExposureDerivatives {
  const y = psi * expected;
  const ratio = logOnePlusRatio(y);
  const reached = expected / (1 + y);
  into.value = expected * ratio.value * (1 + purchases * psi);
  into.byEta = reached * (1 + purchases * psi);
  into.byEtaTwice = into.byEta / (1 + y);
  into.byPsi = expected * expected * ratio.slope + purchases * reached;
  into.byPsiTwice =
    expected * expected * expected * ratio.curvature - purchases * reached * reached;
  into.byEtaAndPsi = (reached * (purchases - expected)) / (1 + y);
  return into;
}
