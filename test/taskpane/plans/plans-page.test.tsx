/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

test("a plan is made for the account that was found by part of its name", async () => {
  const { user, asked } = renderPane(sampleWorkbook, { route: "newPlan" });
  const box = await screen.findByRole("combobox", { name: "Account" });
  expect((box as HTMLInputElement).value).toBe("Delta");
  await user.clear(box);
  await user.type(box, "gam");
  await user.click(await screen.findByRole("option", { name: /Gamma/ }));
  await user.click(screen.getByRole("button", { name: "Create a plan for Gamma" }));
  expect(await screen.findByText("Plan for Gamma.")).toBeTruthy();
  expect(asked.created).toEqual([{ what: "Plan Gamma" }]);
});

test("the accounts stand best score first, with the plans they have", async () => {
  const { user } = renderPane(sampleWorkbook, { route: "newPlan" });
  await user.click(await screen.findByRole("combobox", { name: "Account" }));
  const options = await screen.findAllByRole("option");
  expect(options.map((option) => option.textContent)).toEqual([
    "DeltaRank 1, score 7.8",
    "BetaRank 2, score 5.5 · has a plan",
    "GammaRank 2, score 5.5",
    "AlphaRank 2, score 5.5",
  ]);
});

test("a plan that exists is shown, can be opened, and is not in danger", async () => {
  const { user, asked } = renderPane(sampleWorkbook, { route: "newPlan" });
  const box = await screen.findByRole("combobox", { name: "Account" });
  await user.clear(box);
  await user.type(box, "Beta");
  await user.click(await screen.findByRole("option", { name: /Beta/ }));
  expect(screen.getByText(/the old one stays/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Plan Beta" }));
  expect(asked.selected).toEqual(["'Plan Beta'!A1"]);
});

test("a plan cannot be shown on one page from the pane", async () => {
  const { user, asked } = renderPane(sampleWorkbook, { route: "newPlan" });
  const box = await screen.findByRole("combobox", { name: "Account" });
  await user.clear(box);
  await user.type(box, "Beta");
  await user.click(await screen.findByRole("option", { name: /Beta/ }));
  await user.click(screen.getByRole("button", { name: "Plan Beta on one page" }));
  await screen.findByText("Page of Plan Beta.");
  expect(asked.created).toEqual([{ what: "onePage page of Plan Beta" }]);
});

test("the account of a plan that was just made stays chosen for its review", async () => {
  const { user } = renderPane(sampleWorkbook, { route: "newPlan" });
  await user.click(await screen.findByRole("button", { name: "Create a plan for Delta" }));
  expect(await screen.findByRole("button", { name: "Plan Delta" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "New review" }));
  expect(
    await screen.findByRole("button", { name: "Create a review of Delta, Q3 2026" }),
  ).toBeTruthy();
});

test("letters from the middle of a name find it", async () => {
  const { user } = renderPane(sampleWorkbook, { route: "newPlan" });
  const box = await screen.findByRole("combobox", { name: "Account" });
  await user.clear(box);
  await user.type(box, "lph");
  await user.click(await screen.findByRole("option", { name: /Alpha/ }));
  expect(screen.getByRole("button", { name: "Create a plan for Alpha" })).toBeTruthy();
});

test("a name that is in no list is not taken", async () => {
  const { user } = renderPane(sampleWorkbook, { route: "newPlan" });
  const box = await screen.findByRole("combobox", { name: "Account" });
  await user.clear(box);
  await user.type(box, "Nobody");
  expect(await screen.findByText("No account with these letters")).toBeTruthy();
  await user.tab();
  expect(screen.getByRole("button", { name: "Create a plan for Delta" })).toBeTruthy();
});

test("a review is made for the cadence and period chosen", async () => {
  const { user, asked } = renderPane(sampleWorkbook, { route: "newReview" });
  expect(
    await screen.findByRole("button", { name: "Create a review of Delta, Q3 2026" }),
  ).toBeTruthy();
  await user.selectOptions(screen.getByRole("combobox", { name: "Cadence" }), "monthly");
  await user.click(screen.getByRole("button", { name: "Create a review of Delta, October 2026" }));
  expect(await screen.findByText("Review of Delta.")).toBeTruthy();
  expect(asked.created).toEqual([{ what: "Review Delta October 2026" }]);
});

test("a review begins with the cadence that its account needs", async () => {
  const { user } = renderPane(sampleWorkbook, { route: "newReview" });
  const box = await screen.findByRole("combobox", { name: "Account" });
  await user.clear(box);
  await user.type(box, "Beta");
  await user.click(await screen.findByRole("option", { name: /Beta/ }));
  expect(
    screen.getByRole("button", { name: "Create a review of Beta, October 2026" }),
  ).toBeTruthy();
});

test("without periods the page says so and makes nothing", async () => {
  renderPane({ ...sampleWorkbook, periods: [] }, { route: "newReview" });
  expect(await screen.findByText(/the workbook holds no dates/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Create/ })).toBeNull();
});

test("of a thousand accounts forty are listed and the rest is counted", async () => {
  const accounts = Array.from({ length: 1000 }, (_, index) => ({
    account: `Account ${index}`,
    score: null,
    rank: null,
    plans: [],
    reviews: [],
    cadence: "quarterly" as const,
  }));
  const { user } = renderPane({ ...sampleWorkbook, accounts }, { route: "newPlan" });
  await user.click(await screen.findByRole("combobox", { name: "Account" }));
  expect(await screen.findAllByRole("option")).toHaveLength(41);
  expect(screen.getByText("960 more: type part of the name")).toBeTruthy();
});

const q2 = { sheetName: "Review Delta Q2 2026", label: "Q2 2026", lastDay: 46203, isClosed: false };

function withReviews(...reviews: readonly (typeof q2)[]) {
  const accounts = sampleWorkbook.accounts.map((choice) =>
    choice.account === "Delta" ? { ...choice, reviews } : choice,
  );
  return { ...sampleWorkbook, accounts };
}

test("a review is closed by a name, and the last one before the next is made", async () => {
  const { user, asked } = renderPane(withReviews(q2), { route: "newReview" });
  await user.type(await screen.findByRole("textbox", { name: "Closed by" }), "Ada");
  await user.click(screen.getByRole("button", { name: "Close review Q2 2026" }));
  expect(await screen.findByText(/is closed: a record from now on/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Create a review of Delta, Q3 2026" }));
  expect(await screen.findByText("Review of Delta.")).toBeTruthy();
  expect(asked.created.map(({ what }) => what)).toEqual([
    "update Review Delta Q2 2026",
    "update Review Delta Q2 2026",
    "Review Delta Q3 2026",
  ]);
});

test("of a period that has a review it is refreshed, and one that is closed stays as it is", async () => {
  const q3 = { ...q2, sheetName: "Review Delta Q3 2026", label: "Q3 2026", lastDay: 46295 };
  const open = renderPane(withReviews(q3), { route: "newReview" });
  expect(
    await screen.findByRole("button", { name: "Refresh the review of Delta, Q3 2026" }),
  ).toBeTruthy();
  open.unmount();
  renderPane(withReviews({ ...q3, isClosed: true }), { route: "newReview" });
  expect(
    await screen.findByText("The review of Q3 2026 is closed: it stays as it is."),
  ).toBeTruthy();
});

test("a review begins with the account of the sheet that is open, and another one can be picked", async () => {
  const open = { names: ["gamma"], isOnItsSheet: true };
  const { user } = renderPane({ ...sampleWorkbook, open }, { route: "newReview" });
  expect(
    await screen.findByRole("button", { name: "Create a review of Gamma, Q3 2026" }),
  ).toBeTruthy();
  const box = await screen.findByRole("combobox", { name: "Account" });
  await user.clear(box);
  await user.type(box, "lph");
  await user.click(await screen.findByRole("option", { name: /Alpha/ }));
  expect(screen.getByRole("button", { name: "Create a review of Alpha, Q3 2026" })).toBeTruthy();
});

test("a plan begins with the account of the selected row where it has none, not where it has one", async () => {
  const row = { names: ["3", "Alpha", "5.5"], isOnItsSheet: false };
  const first = renderPane({ ...sampleWorkbook, open: row }, { route: "newPlan" });
  expect(await screen.findByRole("button", { name: "Create a plan for Alpha" })).toBeTruthy();
  first.unmount();
  const planned = { names: ["Beta"], isOnItsSheet: false };
  renderPane({ ...sampleWorkbook, open: planned }, { route: "newPlan" });
  expect(await screen.findByRole("button", { name: "Create a plan for Delta" })).toBeTruthy();
});
