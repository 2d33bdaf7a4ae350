import type { ExposureDerivatives } from "./bg-nbd-exposure";
import type { DropoutTable } from "./dropout-table";

/** The places of the coordinates: eta = log(r/alpha), kappa = 1/(1 + r), p = a/(a + b), chi = 1/(1 + a + b). */
export const ETA = 0;
export const KAPPA = 1;
export const CHANCE = 2;
export const SPREAD = 3;
export const SIZE = 4;

/** Keeps derivatives finite at a hazard of 0 after a long silence. */
const SMALLEST = 1e-100;

/** Adds `times` the exposure's derivatives, still in psi where the coordinate is kappa. */
export function addExposure(
  exposure: ExposureDerivatives,
  times: number,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  add(gradient, ETA, times * exposure.byEta);
  add(gradient, KAPPA, times * exposure.byPsi);
  add(hessian, ETA * SIZE + ETA, times * exposure.byEtaTwice);
  add(hessian, ETA * SIZE + KAPPA, times * exposure.byEtaAndPsi);
  add(hessian, KAPPA * SIZE + KAPPA, times * exposure.byPsiTwice);
}

/**
 * Adds accounts x log(1 + h (exp(delta) - 1)) with its derivatives, where delta = K(T) - K(t_x):
 * the account either left after its last purchase (h) or has been silent since by chance. It is
 * worked out from exp(-delta), which cannot overflow.
 */
export function addBracket(
  age: ExposureDerivatives,
  recency: ExposureDerivatives,
  table: DropoutTable,
  survived: number,
  accounts: number,
  gradient: Float64Array,
  hessian: Float64Array,
): number {
  const delta = age.value - recency.value;
  const shrunk = Math.max(SMALLEST, Math.exp(-delta));
  const hazard = table.hazard[survived] as number;
  const inner = shrunk + hazard * (1 - shrunk);
  const gone = hazard / inner;
  const perHazard = (1 - shrunk) / inner;
  const cross = (accounts * shrunk) / (inner * inner);
  const deltaByEta = age.byEta - recency.byEta;
  const deltaByPsi = age.byPsi - recency.byPsi;
  const byChance = table.byChance[survived] as number;
  const bySpread = table.bySpread[survived] as number;
  addExposure(age, accounts * gone, gradient, hessian);
  addExposure(recency, -accounts * gone, gradient, hessian);
  const bend = accounts * gone * (1 - gone);
  add(hessian, ETA * SIZE + ETA, bend * deltaByEta * deltaByEta);
  add(hessian, ETA * SIZE + KAPPA, bend * deltaByEta * deltaByPsi);
  add(hessian, KAPPA * SIZE + KAPPA, bend * deltaByPsi * deltaByPsi);
  add(gradient, CHANCE, accounts * perHazard * byChance);
  add(gradient, SPREAD, accounts * perHazard * bySpread);
  add(hessian, ETA * SIZE + CHANCE, cross * deltaByEta * byChance);
  add(hessian, ETA * SIZE + SPREAD, cross * deltaByEta * bySpread);
  add(hessian, KAPPA * SIZE + CHANCE, cross * deltaByPsi * byChance);
  add(hessian, KAPPA * SIZE + SPREAD, cross * deltaByPsi * bySpread);
  const hazardBend = -accounts * perHazard * perHazard;
  add(hessian, CHANCE * SIZE + CHANCE, hazardBend * byChance * byChance);
  add(
    hessian,
    CHANCE * SIZE + SPREAD,
    hazardBend * byChance * bySpread +
      accounts * perHazard * (table.byChanceAndSpread[survived] as number),
  );
  add(
    hessian,
    SPREAD * SIZE + SPREAD,
    hazardBend * bySpread * bySpread +
      accounts * perHazard * (table.bySpreadTwice[survived] as number),
  );
  return accounts * (hazard === 0 ? 0 : delta + Math.log(inner));
}

/** The sums above are derivatives in psi = kappa/(1 - kappa); the coordinate is kappa. */
export function toKappa(psi: number, gradient: Float64Array, hessian: Float64Array): void {
  const stretch = (1 + psi) * (1 + psi);
  const byPsi = gradient[KAPPA] as number;
  const place = KAPPA * SIZE + KAPPA;
  hessian[place] = (hessian[place] as number) * stretch * stretch + byPsi * 2 * stretch * (1 + psi);
  gradient[KAPPA] = byPsi * stretch;
  for (const other of [ETA * SIZE + KAPPA, KAPPA * SIZE + CHANCE, KAPPA * SIZE + SPREAD]) {
    hessian[other] = (hessian[other] as number) * stretch;
  }
}

export function mirrorUpperTriangle(hessian: Float64Array): void {
  for (let row = 0; row < SIZE; row += 1) {
    for (let column = 0; column < row; column += 1) {
      hessian[row * SIZE + column] = hessian[column * SIZE + row] as number;
    }
  }
}

export function add(numbers: Float64Array, place: number, amount: number): void {
  numbers[place] = (numbers[place] as number) + amount;
}
