/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

async function openManyPlans() {
  const pane = renderPane(sampleWorkbook, { route: "newPlan" });
  await pane.user.click(await screen.findByRole("tab", { name: "Many plans" }));
  return pane;
}

test("plans are made for the chosen accounts that have none, and the index comes next", async () => {
  const { user, asked } = await openManyPlans();
  // Delta, Beta and Gamma are key accounts; Beta has a plan.
  const create = await screen.findByRole("button", { name: "Create 2 plans" });
  expect(screen.getByText(/1 of the chosen has a plan already/)).toBeTruthy();
  await user.click(create);
  expect(await screen.findByText("2 plans.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Open the plan index" }));
  expect(await screen.findByText("Plan index of 2 plans.")).toBeTruthy();
  expect(asked.created.map(({ what }) => what)).toEqual(["Plans Delta, Gamma", "Plan index"]);
});

test("accounts are chosen by group, by name and one by one", async () => {
  const { user } = await openManyPlans();
  const which = await screen.findByRole("combobox", { name: "Accounts" });
  await user.selectOptions(which, "Tier A (1)");
  expect(screen.getByRole("button", { name: "Create 1 plan" })).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "Find by part of the name" }), "alp");
  await user.click(screen.getByRole("checkbox", { name: "Alpha" }));
  expect(screen.getByRole("button", { name: "Create 2 plans" })).toBeTruthy();
  expect(screen.queryByRole("checkbox", { name: "Delta" })).toBeNull();
});

test("nobody chosen: the button says what is lacking", async () => {
  const { user } = await openManyPlans();
  await user.selectOptions(await screen.findByRole("combobox", { name: "Accounts" }), "Tier A (1)");
  await user.click(screen.getByRole("checkbox", { name: "Delta" }));
  expect(screen.getByText("Choose an account above.")).toBeTruthy();
});

test("the facts say what is missing for how many, and the first plan is drawn before it is made", async () => {
  const { user } = await openManyPlans();
  await user.click(await screen.findByRole("button", { name: /^Facts and preview/ }));
  expect(await screen.findByText("Contacts: People tell nothing of 1 of 2: Delta.")).toBeTruthy();
  expect(screen.getByText(/^Tickets: no list tells of them/)).toBeTruthy();
  const preview = screen.getByRole("region", { name: "Plan Delta, as it will look" });
  expect(within(preview).getByText("Plan completeness")).toBeTruthy();
  // What a formula will give is not known before the sheet is there.
  expect(within(preview).getByText("·")).toBeTruthy();
});

test("what is chosen can be read with the step folded, and nothing is lost by folding it", async () => {
  const { user } = await openManyPlans();
  await screen.findByRole("combobox", { name: "Accounts" });
  await user.click(screen.getByRole("button", { name: /^Accounts/ }));
  expect(screen.getByText("3 accounts: Delta, Beta, Gamma")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Create 2 plans" })).toBeTruthy();
});
