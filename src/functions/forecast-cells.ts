import { Failure } from "../domain/failure";
import type { ResultCell } from "./coercion";

/** What an account or a history has bought, and what is expected of it. */
export const FORECAST_HEADINGS = [
  "Repeat purchases",
  "Recency",
  "Age",
  "P(alive)",
  "Expected purchases",
  "Expected value",
  "Lifetime value",
];

/** Forecasts by place; NaN where the purchases leave a number open. */
interface Forecasts {
  readonly whyPurchasesOpen: string;
  readonly whyValueOpen: string;
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  readonly expectedValue: Float64Array;
  readonly lifetimeValue: Float64Array;
}

/** P(alive), expected purchases, expected value and lifetime value of one place; why they are open. */
export function forecastCells(forecasts: Forecasts, place: number): ResultCell[] {
  const whyPurchases = new Failure("unavailable", forecasts.whyPurchasesOpen);
  const whyValue = new Failure("unavailable", forecasts.whyValueOpen);
  const expected = forecasts.expectedPurchases[place] as number;
  return [
    numberOr(forecasts.probabilityAlive[place] as number, whyPurchases),
    numberOr(expected, whyPurchases),
    numberOr(forecasts.expectedValue[place] as number, whyValue),
    numberOr(
      forecasts.lifetimeValue[place] as number,
      Number.isNaN(expected) ? whyPurchases : whyValue,
    ),
  ];
}

export function numberOr(number: number, why: Failure): ResultCell {
  return Number.isNaN(number) ? why : number;
}
