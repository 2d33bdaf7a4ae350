import { Failure } from "../failure";

/** What does a programme bring for what it costs? (gain - cost) / cost. */
export function returnOnInvestment(gain: number, cost: number): number {
  if (cost === 0) throw new Failure("division", "cost is 0; there is nothing to compare with");
  if (cost < 0) throw new Failure("value", `cost is ${cost}; give what was spent as more than 0`);
  return (gain - cost) / cost;
}
