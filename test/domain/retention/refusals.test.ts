import { churnOfCounts, churnOfLists } from "../../../src/domain/retention/churn";
import { fitContracts } from "../../../src/domain/retention/contract-fit";
import { revenueChurn } from "../../../src/domain/retention/revenue-retention";
import { refusalOf } from "../../support/refusal";

const of = (...values: number[]) => Float64Array.from(values);

test.each([
  [() => churnOfCounts(-1, 0), "value: start is -1; give how many accounts, 0 or more"],
  [() => churnOfCounts(1, -1), "value: end is -1; give how many accounts, 0 or more"],
  [
    () => churnOfCounts(1, 2),
    "value: end is 2 but start is 1; end is how many of the starters are left, without new ones",
  ],
  [() => churnOfCounts(0, 0), "division: start is 0; there was no account to lose"],
  [() => churnOfLists([null], ["a"]), "unavailable: start is blank; it names no account"],
  [
    () => churnOfLists(["a"], [null]),
    "unavailable: end is blank; list the accounts that are left, or give counts",
  ],
  [() => revenueChurn(of(-1), of(1)), "value: start, value 1 is -1; revenue must be 0 or more"],
  [() => revenueChurn(of(1), of(-1)), "value: end, value 1 is -1; revenue must be 0 or more"],
  [
    () => revenueChurn(of(1), of(NaN)),
    "unavailable: end, value 1 is blank; give 0 if the account left",
  ],
  [
    () => fitContracts(Float64Array.from({ length: 10_001 }, (_, term) => 20_000 - term)),
    "unavailable: survivors has 10001 values; give 10000 or fewer, by month instead of by day for example",
  ],
  [() => revenueChurn(of(0), of(1)), "division: start has no revenue to compare with"],
])("%p is refused in the words and the kind that Excel shows", (calculate, refusal) => {
  expect(refusalOf(calculate)).toBe(refusal);
});
