import { plainWhenClosed } from "../../src/sheets/record-look";
import { parseRange, type Rectangle } from "../../src/sheets/address";
import { computedLook, copiedLook, inputLook } from "../../src/sheets/look";
import { reviewSheet } from "../../src/sheets/review";
import { bareFacts, asOf } from "./support/plan-facts";
import { reviewPeriodContaining } from "../../src/domain/plan/review-periods";

const review = reviewSheet({
  facts: bareFacts("Acme"),
  period: reviewPeriodContaining(asOf, "quarterly"),
  plan: null,
  before: null,
  criteria: null,
  snapshot: null,
  readFrom: "Accounts (1 row)",
});

const state = review.names.find(({ name }) => name === "ReviewState")?.range ?? "";
const closed = `=LEFT($${state.replace(/(\d+)$/u, "$$$1")},1)="■"`;

function covers(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

test("a closed review would be printed in the colours of cells that are to be typed in", () => {
  const fills: readonly unknown[] = [inputLook.fill, computedLook.fill, copiedLook.fill];
  const coloured = review.formats.filter(({ fill }) => fills.includes(fill));
  const rules = review.conditionalFormats.filter(
    ({ rule, fill }) =>
      rule.kind === "formula" && rule.formula === closed && fill?.toUpperCase() === "#FFFFFF",
  );
  expect(coloured.length).toBeGreaterThan(10);
  const left = coloured.filter(
    ({ range }) => !rules.some((rule) => covers(parseRange(rule.range), parseRange(range))),
  );
  expect(left).toEqual([]);
  // Few rules: side by side they are one.
  expect(rules.length).toBeLessThan(coloured.length);
});

test("a cell that has another colour would lose it when the review is closed", () => {
  const plan = {
    ...review,
    conditionalFormats: [],
    formats: [
      { range: "A1:B2", fill: inputLook.fill },
      { range: "C1:C2", fill: inputLook.fill },
      { range: "D1:D2", fill: "#123456" },
      { range: "E1:E2", fill: inputLook.fill },
    ],
  };
  expect(plainWhenClosed(plan).conditionalFormats.map(({ range }) => range)).toEqual([
    "A1:C2",
    "E1:E2",
  ]);
});
