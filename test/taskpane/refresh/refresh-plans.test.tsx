/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { PlanRefresh } from "../../../src/actions/contract";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

function planOf(account: string): PlanRefresh {
  return {
    account,
    sheetName: `Plan ${account}`,
    words: "1 value changes; 1 cell you changed is kept.",
    updated: 1,
    kept: 1,
    differences: [
      {
        id: `${account}/title`,
        words: "Title of Ann Ash",
        cell: `'Plan ${account}'!B12`,
        theirs: "Chair",
        ours: "CEO",
      },
    ],
    unplaced: [
      { id: `${account}/gone`, words: "Bo Berg", content: "Buyer", canBePutBack: true },
      { id: `${account}/list`, words: "List Risks", content: "", canBePutBack: false },
    ],
  };
}

const workbook = {
  ...sampleWorkbook,
  refresh: {
    words: "2 values change; 2 cells you changed are kept.",
    plans: [planOf("Beta"), planOf("Gamma")],
    notices: [],
  },
};

test("what a refresh would do is read before it is done, cell by cell", async () => {
  const { user, asked } = renderPane(workbook, { route: "refreshPlans" });
  expect(await screen.findByText("2 values change; 2 cells you changed are kept.")).toBeTruthy();
  expect(asked.created).toEqual([]);
  const beta = screen.getByRole("region", { name: "Plan Beta" });
  expect(within(beta).getByText("There: Chair")).toBeTruthy();
  expect(within(beta).getByText("Bo Berg: Buyer")).toBeTruthy();
  await user.click(within(beta).getByRole("button", { name: "Title of Ann Ash" }));
  expect(asked.selected).toEqual(["'Plan Beta'!B12"]);
});

test("only the plans that are ticked are refreshed, with the differences that take ours", async () => {
  const { user, asked } = renderPane(workbook, { route: "refreshPlans" });
  const beta = await screen.findByRole("region", { name: "Plan Beta" });
  await user.click(screen.getByRole("checkbox", { name: "Plan Gamma" }));
  await user.click(within(beta).getByRole("checkbox", { name: "Take ours: CEO" }));
  await user.click(within(beta).getByRole("checkbox", { name: "Put it back" }));
  await user.click(screen.getByRole("button", { name: "Refresh Plan Beta" }));
  const done = "refresh Plan Beta Beta/title,Beta/gone";
  expect(await screen.findByText(`${done}.`)).toBeTruthy();
  expect(asked.created.map(({ what }) => what)).toEqual([done]);
  await user.click(screen.getByRole("button", { name: "Take back" }));
  expect(await screen.findByText(/is as it was before/)).toBeTruthy();
});

test("with no plan ticked there is nothing to refresh, and the reason is said", async () => {
  const { user } = renderPane(workbook, { route: "refreshPlans" });
  for (const name of ["Plan Beta", "Plan Gamma"]) {
    await user.click(await screen.findByRole("checkbox", { name }));
  }
  expect(screen.getByText("Choose a sheet above to refresh it.")).toBeTruthy();
});
