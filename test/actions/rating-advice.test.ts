import { ratingAdvice } from "../../src/actions/rating-advice";
import type { AccountList, Criterion } from "../../src/domain/scoring/scoring-setup";

const list: AccountList = {
  label: "table Accounts",
  accounts: ["a", "b", "c", "d", "e"],
  columns: [
    { heading: "Revenue", kind: "number", values: [1, 2, 4, 8, 1000] },
    { heading: "Days", kind: "number", values: [10, null, null, 30, 20] },
    { heading: "Fit", kind: "number", values: [1, 2, null, 4, 5] },
  ],
};

function criterion(name: string, more: Partial<Criterion> = {}): Criterion {
  const usual = { direction: "higher", worst: null, best: null, weight: 1 } as const;
  return { name, sourceColumn: name, ...usual, ...more };
}

test("a giant, or a column of blanks, would be taken in silence", () => {
  const criteria = ["Revenue", "Days", "Fit"].map((name) => criterion(name));
  expect(ratingAdvice(list, { criteria })).toEqual([
    { kind: "skewed", index: 0, times: 250 },
    // Two of five are blank; one of five is not more than a fifth.
    { kind: "blank", index: 1, share: 0.4 },
  ]);
});

test("advice would go on where someone has chosen ends or another scale", () => {
  const chosen = [criterion("Revenue", { best: 10 }), criterion("Revenue", { scale: "rank" })];
  expect(ratingAdvice(list, { criteria: chosen })).toEqual([]);
});
