import { Failure } from "../failure";

/** By which share has the revenue of these accounts grown? sum(current) / sum(previous) - 1. */
export function revenueGrowth(previous: Float64Array, current: Float64Array): number {
  if (previous.length === 0) throw new Failure("unavailable", "previous is blank");
  if (current.length === 0) throw new Failure("unavailable", "current is blank");
  const before = sum(previous);
  if (!Number.isFinite(before)) {
    throw new Failure("number", "previous is too large to be added up");
  }
  if (!(before > 0)) {
    throw new Failure("unavailable", `previous adds up to ${before}; growth needs more than 0`);
  }
  return (sum(current) - before) / before;
}

/** By which share did it grow each period, on average? (last / first)^(1 / periods) - 1. */
export function compoundGrowth(first: number, last: number, periods: number): number {
  if (periods === 0) throw new Failure("division", "periods is 0; give how many lie between");
  if (!(periods > 0)) throw new Failure("value", `periods is ${periods}; give more than 0`);
  if (first === 0) throw new Failure("division", "first is 0; growth from nothing has no rate");
  if (first < 0 || last < 0) {
    throw new Failure("number", "first and last must be 0 or more; a loss has no growth rate");
  }
  // expm1 and log keep the digits of a growth that is close to zero; where last is 0 it is -1.
  return Math.expm1(Math.log(last / first) / periods);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
