/** Loads as whole numbers of one small unit, so that sums are exact. */
export interface LoadUnits {
  readonly units: readonly number[];
  /** How many units make a load of 1. */
  readonly unitsPerLoad: number;
  /** False where loads had to be rounded. */
  readonly isExact: boolean;
}

const MOST_DECIMALS = 6;
/** 3 x 0.1 is 0.30000000000000004, and 3 tenths all the same. */
const ROUNDING = 1e-9;
/** Loads such as 1/3 are taken to nine digits of the largest. */
const FINEST = 2 ** 30;

/**
 * Finds the unit in which all loads are whole: 1 for whole loads, 0.5 counts as tenths, and so on
 * to six decimals. Loads that need more are rounded to a billionth of the largest.
 */
export function loadsInUnits(loads: readonly number[]): LoadUnits {
  const largest = loads.reduce((found, load) => Math.max(found, load), 0);
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const unitsPerLoad = 10 ** decimals;
    if (largest * unitsPerLoad > FINEST) break;
    const scaled = loads.map((load) => load * unitsPerLoad);
    if (scaled.every((value) => Math.abs(value - Math.round(value)) <= ROUNDING * unitsPerLoad)) {
      return { units: scaled.map(Math.round), unitsPerLoad, isExact: true };
    }
  }
  const unitsPerLoad = FINEST / largest;
  return {
    units: loads.map((load) => Math.round(load * unitsPerLoad)),
    unitsPerLoad,
    isExact: false,
  };
}
