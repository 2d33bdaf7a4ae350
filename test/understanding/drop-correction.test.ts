import type { Correction } from "../../src/understanding/correction";
import { dropCorrection } from "../../src/understanding/drop-correction";

const said: readonly Correction[] = [
  { list: "Orders", kind: "orders", columns: { Sum: "amount", Day: "date" } },
  { list: "People", account: null },
];

test("what is said of one column is taken back, and the rest stays", () => {
  expect(dropCorrection(said, { list: "orders", what: "columns", heading: "Sum" })).toEqual([
    { list: "Orders", kind: "orders", columns: { Day: "date" } },
    { list: "People", account: null },
  ]);
});

test("a list of which nothing is said any more is not kept", () => {
  expect(dropCorrection(said, { list: "People", what: "account" })).toEqual([said[0]]);
  expect(dropCorrection(said, { list: "Orders" })).toEqual([said[1]]);
});

test("the last column takes its whole part with it", () => {
  const one: readonly Correction[] = [{ list: "Orders", kind: "orders", columns: { Sum: null } }];
  expect(dropCorrection(one, { list: "Orders", what: "columns", heading: "Sum" })).toEqual([
    { list: "Orders", kind: "orders" },
  ]);
});
