import { Failure } from "../failure";

/** Days of 27 years, months of 800: fitted in less than a second. */
const MOST_SURVIVORS = 10_000;

/**
 * Refuses what cannot be survivors: they are how many accounts of one intake are left at time 0, 1, 2,
 * ..., never more than before.
 */
export function requireSurvivors(survivors: Float64Array): void {
  if (survivors.length < 2) {
    throw new Failure(
      "unavailable",
      "survivors has 1 value; give how many are left at the start and after each renewal",
    );
  }
  if (survivors.length > MOST_SURVIVORS) {
    throw new Failure(
      "unavailable",
      `survivors has ${survivors.length} values; give ${MOST_SURVIVORS} or fewer, by month instead of ` +
        "by day for example",
    );
  }
  survivors.forEach((left, index) => {
    if (!(left >= 0 && left < Infinity)) {
      throw new Failure("value", `survivors, value ${index + 1} is ${left}; give 0 or more`);
    }
    if (index > 0 && left > (survivors[index - 1] as number)) {
      throw new Failure(
        "value",
        `survivors, value ${index + 1} is ${left}, more than the ${survivors[index - 1]} before; ` +
          "count only those left of the accounts at the start",
      );
    }
  });
  if (survivors[0] === 0) {
    throw new Failure("unavailable", "survivors starts with 0; there was nobody to lose");
  }
}

/** Refuses shares: 9 of 10 and 900 of 1000 are the same share, but not equally sure. */
export function requireCounts(survivors: Float64Array): void {
  survivors.forEach((left, index) => {
    if (!Number.isInteger(left)) {
      throw new Failure(
        "value",
        `survivors, value ${index + 1} is ${left}; an interval needs how many accounts are left, ` +
          "not which share",
      );
    }
  });
}
