import { Failure } from "../failure";

/** No rate of a period is meant to be higher: 10 was typed for 10 %. */
const HIGHEST_RATE = 2;

/** What is larger was no percentage either. */
const HIGHEST_MEANT = 1e6;

/** Refuses a percentage that was typed as a whole number: 10, which would be 1000 %. */
export function refusePercentage(name: string, rate: number): void {
  if (rate <= HIGHEST_RATE || rate === Infinity) return;
  if (rate > HIGHEST_MEANT) {
    throw new Failure("value", `${name} is ${rate}; give a rate such as 0.1 for 10 %`);
  }
  throw new Failure(
    "value",
    `${name} is ${rate}, which is ${Number((rate * 100).toPrecision(12))} %; ` +
      `give a rate such as ${Number((rate / 100).toPrecision(12))} for ${rate} %`,
  );
}
