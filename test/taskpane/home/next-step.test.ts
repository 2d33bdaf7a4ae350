import type { AccountChoice } from "../../../src/actions/contract";
import { nextStep } from "../../../src/taskpane/home/next-step";
import { accountsTable } from "../support/sample-workbook";

function scored(account: string, plans: readonly string[] = []): AccountChoice {
  return { account, score: 7, rank: 1, plans, reviews: [], cadence: "monthly" };
}

test("an empty workbook is offered sample data", () => {
  expect(nextStep([], [])).toEqual({ kind: "insertSample" });
});

test("the first list without a concern is scored", () => {
  const unfit = { ...accountsTable, id: "unfit", concern: "one row for each account is needed" };
  expect(nextStep([unfit, accountsTable], [])).toEqual({ kind: "score", source: accountsTable });
});

test("a list with a concern is better than none", () => {
  const unfit = { ...accountsTable, concern: "one row for each account is needed" };
  expect(nextStep([unfit], [])).toEqual({ kind: "score", source: unfit });
});

test("accounts that are only listed are scored before they are planned for", () => {
  const listed = {
    account: "Alpha",
    score: null,
    rank: null,
    plans: [],
    reviews: [],
    cadence: "quarterly" as const,
  };
  expect(nextStep([accountsTable], [listed]).kind).toBe("score");
});

test("the best scored account without a plan is planned for", () => {
  const accounts = [scored("Alpha", ["Plan Alpha"]), scored("Beta"), scored("Gamma")];
  expect(nextStep([accountsTable], accounts)).toEqual({ kind: "plan", account: "Beta" });
});

test("when the leading five have plans the best of them is reviewed", () => {
  const accounts = ["A", "B", "C", "D", "E"].map((name) => scored(name, [`Plan ${name}`]));
  expect(nextStep([accountsTable], [...accounts, scored("F")])).toEqual({
    kind: "review",
    account: "A",
  });
});
