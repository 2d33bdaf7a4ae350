/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";
import { threeFunctions } from "../support/three-functions";

function answerWith(ok: boolean): void {
  global.fetch = jest.fn(
    async () =>
      ({ ok, status: ok ? 200 : 404, json: async () => threeFunctions }) as unknown as Response,
  );
}

test("a function is found, explained, and its example put into the active cell", async () => {
  answerWith(true);
  const { user, asked } = renderPane(sampleWorkbook, { route: "functions" });
  await user.type(await screen.findByRole("searchbox", { name: "Search" }), "lifetime");
  expect(await screen.findByText("1 function")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^KAM\.CLV/ }));
  expect(screen.getByText("KAM.CLV(margin, retention)")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Help for KAM.CLV" }).getAttribute("href")).toBe(
    "help/CLV.html",
  );
  await user.click(screen.getByRole("button", { name: "Insert KAM.CLV into the active cell" }));
  expect(await screen.findByText(/KAM\.CLV is in, with the numbers/)).toBeTruthy();
  expect(asked.inserted).toEqual(["=KAM.CLV(100,0.8,0.1,3)"]);
});

test("the whole list stands under its categories, a search does not", async () => {
  answerWith(true);
  const { user } = renderPane(sampleWorkbook, { route: "functions" });
  const search = await screen.findByRole("searchbox", { name: "Search" });
  const headings = () =>
    screen.queryAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
  expect(headings()).toEqual(["Scoring and weights", "Lifetime value", "Churn and retention"]);
  await user.type(search, "churn");
  expect(await screen.findByText("2 functions")).toBeTruthy();
  expect(headings()).toEqual([]);
});

test("a category narrows the list", async () => {
  answerWith(true);
  const { user } = renderPane(sampleWorkbook, { route: "functions" });
  await user.selectOptions(
    await screen.findByRole("combobox", { name: "Category" }),
    "Churn and retention",
  );
  expect(screen.getByText("1 function")).toBeTruthy();
  expect(screen.getByRole("button", { name: /^KAM\.CHURN/ })).toBeTruthy();
});

test("what a category hides is one click away", async () => {
  answerWith(true);
  const { user } = renderPane(sampleWorkbook, { route: "functions" });
  await user.selectOptions(
    await screen.findByRole("combobox", { name: "Category" }),
    "Churn and retention",
  );
  await user.type(screen.getByRole("searchbox", { name: "Search" }), "lifetime");
  expect(await screen.findByText("No function for “lifetime” in this category.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show 1 in all categories" }));
  expect(await screen.findByRole("button", { name: /^KAM\.CLV/ })).toBeTruthy();
});

test("help asked for on a cell with a function opens that function", async () => {
  answerWith(true);
  renderPane({ ...sampleWorkbook, activeFunction: "CHURN" }, { route: "functions" });
  expect(
    await screen.findByRole("button", { name: "Insert KAM.CHURN into the active cell" }),
  ).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("searchbox", { name: "Search" }).value).toBe(
    "KAM.CHURN",
  );
});

test("the ribbon's repair says how many formulas it mended and which it could not", async () => {
  answerWith(true);
  const repair = {
    sentence: "2 formulas on 1 sheet are calculated again.",
    notices: [{ severity: "warning", sentence: "Sheet Old is protected.", cell: null }] as const,
  };
  renderPane({ ...sampleWorkbook, repair }, { route: "repairFunctions" });
  expect(await screen.findByText("2 formulas on 1 sheet are calculated again.")).toBeTruthy();
  expect(await screen.findByText("Sheet Old is protected.")).toBeTruthy();
});

test("a search without result says which word to try", async () => {
  answerWith(true);
  const { user } = renderPane(sampleWorkbook, { route: "functions" });
  await user.type(await screen.findByRole("searchbox", { name: "Search" }), "xyzzy");
  expect(await screen.findByText(/^No function for “xyzzy”/)).toBeTruthy();
});

test("a list that does not come can be asked for again", async () => {
  answerWith(false);
  const { user } = renderPane(sampleWorkbook, { route: "functions" });
  const again = await screen.findByRole("button", { name: "Try again" });
  answerWith(true);
  await user.click(again);
  expect(await screen.findByText("3 functions")).toBeTruthy();
});
