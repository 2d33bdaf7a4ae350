import type { AccountChoice } from "../../../src/actions/contract";
import { findAccounts } from "../../../src/taskpane/plans/find-accounts";

const choices: readonly AccountChoice[] = ["Zürich Werke", "Ørsted", "Acme", "=HYPERLINK"].map(
  (account) => ({ account, score: null, rank: null, plans: [], reviews: [], cadence: "quarterly" }),
);

function found(typed: string): readonly string[] {
  return findAccounts(choices, typed).map((choice) => choice.account);
}

test("case and accents do not matter", () => {
  expect(found("zurich")).toEqual(["Zürich Werke"]);
  expect(found("ZÜRICH w")).toEqual(["Zürich Werke"]);
});

test("nothing typed shows all in their order", () => {
  expect(found("  ")).toEqual(["Zürich Werke", "Ørsted", "Acme", "=HYPERLINK"]);
});

test("names are text, not patterns", () => {
  expect(found("=hyper")).toEqual(["=HYPERLINK"]);
  expect(found(".*")).toEqual([]);
});
