import { paybackPeriods } from "../../../src/domain/programme/payback";
import { returnOnInvestment } from "../../../src/domain/programme/return-on-investment";
import { refusalOf } from "../../support/refusal";

const of = (...values: number[]) => Float64Array.from(values);

test.each([
  [() => paybackPeriods(-1, of(1), 0), "value: investment is -1; give 0 or more"],
  [() => paybackPeriods(1, of(1), -1), "value: discount is -1; it must be above -1"],
  [
    () => paybackPeriods(9, of(1, 2), 0),
    "unavailable: not within 2 periods: the benefits do not add up to the investment",
  ],
  [
    () => paybackPeriods(9, of(-1), 0),
    "unavailable: not within any number of periods: the benefits do not add up to the investment",
  ],
  [() => returnOnInvestment(1, 0), "division: cost is 0; there is nothing to compare with"],
  [() => returnOnInvestment(1, -1), "value: cost is -1; give what was spent as more than 0"],
])("%p is refused in the words and the kind that Excel shows", (calculate, refusal) => {
  expect(refusalOf(calculate)).toBe(refusal);
});

test("a level benefit pays back after any number of periods", () => {
  expect(paybackPeriods(1e6, of(1), 0)).toBe(1e6);
});
