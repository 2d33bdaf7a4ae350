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
  await user.click(screen.getByRole("tab", { name: "New review" }));
  await screen.findByRole("combobox", { name: "Period" });
  expect(await violations(container)).toEqual([]);
  await user.click(screen.getByRole("tab", { name: "Functions" }));
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
  await tabTo(user, screen.getByRole("textbox", { name: "Weight of Potential" }));
  await user.keyboard("{ArrowUp}");
  await tabTo(user, screen.getByRole("button", { name: /^1 ?Delta/ }));
  await user.keyboard(" ");
  expect(screen.getByRole("table", { name: /^How the score of Delta/ })).toBeTruthy();
  await tabTo(user, screen.getByRole("button", { name: /^Selection/ }));
  await user.keyboard("{Enter}");
  await tabTo(user, screen.getByRole("textbox", { name: "Key accounts the team can carry" }));
  await user.keyboard("{ArrowUp}");
  await tabTo(user, screen.getByRole("button", { name: /^Create/ }));
  await user.keyboard("{Enter}");
  await screen.findByText("Scoring matrix for 4 accounts.");
  expect(asked.created[0]?.setup).toMatchObject({ slots: 3, criteria: [{ weight: 51 }, {}, {}] });
});

test("arrows, Home and End move between the pages", async () => {
  const { user } = renderPane(sampleWorkbook);
  await screen.findByText("Table Accounts");
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Data" }));
  await user.keyboard("{ArrowLeft}");
  expect(screen.getByRole("tab", { name: "Functions", selected: true })).toBe(
    document.activeElement,
  );
  await user.keyboard("{Home}{ArrowRight}{ArrowRight}");
  expect(screen.getByRole("tab", { name: "Plans", selected: true })).toBe(document.activeElement);
});

async function tabTo(user: { tab: () => Promise<void> }, wanted: Element): Promise<void> {
  for (let steps = 0; steps < 40 && document.activeElement !== wanted; steps++) {
    await user.tab();
  }
  expect(document.activeElement).toBe(wanted);
}
