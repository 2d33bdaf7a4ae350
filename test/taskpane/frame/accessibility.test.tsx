/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { ActionError } from "../../../src/actions/contract";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";
import { threeFunctions } from "../support/three-functions";

// Colours are computed by a browser, not by jsdom; theme/contrast.test.ts and the pictures see them.
async function violations(container: Element): Promise<readonly string[]> {
  const { violations: found } = await axe(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  return found.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ""}`);
}

beforeEach(() => localStorage.clear());

test("axe finds nothing on the first page", async () => {
  const { container } = renderPane(sampleWorkbook);
  await screen.findByText("Table Accounts");
  expect(await violations(container)).toEqual([]);
});

test.each([/^Data/, /^Criteria/, /^Weights/, /^Selection/, /^Sheet/])(
  "axe finds nothing in the open step %s",
  async (step) => {
    const { container, user } = renderPane(sampleWorkbook, { route: "scoreAccounts" });
    await screen.findByRole("list", { name: /^The best/ });
    const header = screen.getByRole("button", { name: step });
    if (header.getAttribute("aria-expanded") === "false") {
      await user.click(header);
    }
    await user.click(screen.getByRole("button", { name: /^1 ?Delta/ }));
    expect(await violations(container)).toEqual([]);
  },
);

test("axe finds nothing on plan, review and functions", async () => {
  global.fetch = jest.fn(
    async () => ({ ok: true, json: async () => threeFunctions }) as unknown as Response,
  );
  const { container, user } = renderPane(sampleWorkbook, { route: "newPlan" });
  await screen.findByRole("combobox", { name: "Account" });
  expect(await violations(container)).toEqual([]);
  await user.click(screen.getByRole("tab", { name: /^New review/ }));
  await screen.findByRole("combobox", { name: "Period" });
  expect(await violations(container)).toEqual([]);
  await user.click(screen.getByRole("tab", { name: /^Functions/ }));
  await user.click(await screen.findByRole("button", { name: /^KAM\.SCORE/ }));
  expect(await violations(container)).toEqual([]);
});

test("axe finds nothing in a failure", async () => {
  const refusal = new ActionError("protectedSheet", "The sheet is protected.", "Accounts!A1");
  const { container, user } = renderPane(
    { ...sampleWorkbook, refusal },
    { route: "scoreAccounts" },
  );
  await user.click(await screen.findByRole("button", { name: /^Create/ }));
  await screen.findByRole("alert");
  expect(await violations(container)).toEqual([]);
});

test("the matrix can be made without a mouse", async () => {
  const { user, asked } = renderPane(sampleWorkbook, { route: "scoreAccounts" });
  await screen.findByRole("list", { name: /^The best/ });
  // Fluent leads Tab over the tab list by ways that only a browser knows; here it begins below.
  screen.getByRole("button", { name: "Overview" }).focus();
  await tabTo(user, "Weight of Potential");
  await user.tab();
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Weight of Potential" }));
  await tabTo(user, "Create 'Scoring matrix' for 4 accounts");
  await user.keyboard("{Enter}");
  await screen.findByText("Scoring matrix for 4 accounts.");
  expect(asked.created[0]?.setup?.criteria[0]?.weight).toBe(51);
});

async function tabTo(user: { tab: () => Promise<void> }, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await user.tab();
    const element = document.activeElement;
    if (element?.getAttribute("aria-label") === name || element?.textContent === name) {
      return;
    }
  }
  throw new Error(`${name} was not reached by Tab`);
}
