/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

test("the ribbon's button would not lead to the pack, or another period would be made", async () => {
  const { user, asked } = renderPane(sampleWorkbook, { route: "portfolio" });
  await user.selectOptions(await screen.findByRole("combobox", { name: "Cadence" }), "quarterly");
  await user.click(await screen.findByRole("button", { name: "Make the pack of Q3 2026" }));
  expect(await screen.findByText("The pack of Q3 2026.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "KPI scorecard alone" }));
  expect(await screen.findByText("The scorecard of Q3 2026.")).toBeTruthy();
  expect(asked.created.map(({ what }) => what)).toEqual(["pack Q3 2026", "scorecard Q3 2026"]);
});

test("what is overdue would not be told when the pane opens", async () => {
  const overdue = { onPlans: 3, openReviews: 1, dueReviews: 1 };
  const { user } = renderPane({ ...sampleWorkbook, overdue });
  const told = await screen.findByRole("button", {
    name: "Overdue: 2 reviews, 3 actions and promises",
  });
  await user.click(told);
  expect(await screen.findByRole("button", { name: /^Make the pack of / })).toBeTruthy();
});

test("a pane where nothing is overdue would say that something is", async () => {
  renderPane(sampleWorkbook);
  await screen.findByRole("tab", { name: "Plans" });
  expect(screen.queryByText(/^Overdue/)).toBeNull();
});
