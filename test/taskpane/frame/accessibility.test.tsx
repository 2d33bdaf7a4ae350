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

// The order of Tab is the browser's and is walked there; what each key does is ours.
test("the matrix can be made by keys alone", async () => {
  const { user, asked } = renderPane(sampleWorkbook, { route: "scoreAccounts" });
  await screen.findByRole("list", { name: /^The best/ });
  screen.getByRole("textbox", { name: "Weight of Potential" }).focus();
  await user.keyboard("{ArrowUp}");
  screen.getByRole("button", { name: /^Selection/ }).focus();
  await user.keyboard("{Enter}");
  screen.getByRole("textbox", { name: "Key accounts the team can carry" }).focus();
  await user.keyboard("{ArrowUp}");
  screen.getByRole("button", { name: /^1 ?Delta/ }).focus();
  await user.keyboard(" ");
  expect(screen.getByRole("table", { name: /^How the score of Delta/ })).toBeTruthy();
  screen.getByRole("button", { name: /^Create/ }).focus();
  await user.keyboard("{Enter}");
  await screen.findByText("Scoring matrix for 4 accounts.");
  expect(asked.created[0]?.setup).toMatchObject({ slots: 3, criteria: [{ weight: 51 }, {}, {}] });
});

test("every control can be reached: none takes itself out of the order of Tab", async () => {
  const { container } = renderPane(sampleWorkbook, { route: "scoreAccounts" });
  await screen.findByRole("list", { name: /^The best/ });
  const controls = [...container.querySelectorAll("button, input, select, a[href]")];
  const unreachable = controls.filter(
    // In a tab list the arrow keys move between the tabs.
    (control) => control.getAttribute("tabindex") === "-1" && !control.matches("[role=tab]"),
  );
  expect(unreachable).toEqual([]);
});
