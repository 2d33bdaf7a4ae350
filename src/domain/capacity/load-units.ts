/** Loads as whole numbers of one unit, the coarsest that fits, so that sums are exact. */
export interface LoadUnits {
  readonly units: readonly number[];
  /** The load of so many units. */
  readonly toLoad: (units: number) => number;
  /** How many units make a load, a whole number or not. */
  readonly toUnits: (load: number) => number;
  /** False where loads had to be rounded. */
  readonly isExact: boolean;
}

const MOST_DECIMALS = 6;
/** 3 x 0.1 is 0.30000000000000004, and 3 tenths all the same. */
const ROUNDING = 1e-9;
/** Loads such as 1/3 are taken to nine digits of the largest. */
const FINEST = 2 ** 30;

/**
 * Finds the coarsest unit in which all loads are whole: 10 for loads of 10, 20 and 50, a half for 0.5
 * and 2, to six decimals. Loads that need more are rounded to a billionth of the largest.
 */
export function loadsInUnits(loads: readonly number[]): LoadUnits {
  const largest = loads.reduce((found, load) => Math.max(found, load), 0);
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const perLoad = 10 ** decimals;
    if (largest * perLoad > FINEST) break;
    const scaled = loads.map((load) => load * perLoad);
    if (scaled.every((value) => Math.abs(value - Math.round(value)) <= ROUNDING * perLoad)) {
      const whole = scaled.map(Math.round);
      const step = whole.reduce(greatestCommonDivisor, 0) || 1;
      return {
        units: whole.map((value) => value / step),
        toLoad: (units) => (units * step) / perLoad,
        toUnits: (load) => (load * perLoad) / step,
        isExact: true,
      };
    }
  }
  const perLoad = FINEST / largest;
  return {
    units: loads.map((load) => Math.round(load * perLoad)),
    toLoad: (units) => units / perLoad,
    toUnits: (load) => load * perLoad,
    isExact: false,
  };
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
