/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { ActionError } from "../../../src/actions/contract";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

const unscored = {
  ...sampleWorkbook,
  accounts: sampleWorkbook.accounts.map((choice) => ({ ...choice, score: null, rank: null })),
};
const empty = { ...sampleWorkbook, sources: [], accounts: [] };

beforeEach(() => localStorage.clear());

test("the first page says what is in the workbook and offers to score it", async () => {
  const { user } = renderPane(unscored);
  expect(await screen.findByText("Table Accounts")).toBeTruthy();
  expect(screen.getByText("4 rows")).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Score 4 accounts" }));
  expect(
    await screen.findByRole("button", { name: "Create 'Scoring matrix' for 4 accounts" }),
  ).toBeTruthy();
});

test("an empty workbook gets sample data with one click", async () => {
  const { user, asked } = renderPane(empty);
  await user.click(await screen.findByRole("button", { name: "Insert sample data" }));
  expect(await screen.findByText("60 sample accounts.")).toBeTruthy();
  expect(asked.created).toEqual([{ what: "Sample" }]);
});

test("scored accounts lead to a plan for the best one without a plan", async () => {
  const { user } = renderPane(sampleWorkbook);
  await user.click(await screen.findByRole("button", { name: "Plan for Delta" }));
  expect(await screen.findByRole("button", { name: "Create a plan for Delta" })).toBeTruthy();
});

test("Cancel would be offered past the point of no return, and do nothing", async () => {
  const { user } = renderPane({ ...empty, waits: true, canCancel: false });
  await user.click(await screen.findByRole("button", { name: "Insert sample data" }));
  expect(await screen.findByText("Finishing")).toBeTruthy();
  const cancel = screen.getByRole("button", { name: "Cancel" });
  expect(cancel.getAttribute("aria-disabled")).toBe("true");
});

test("an interruption that was put in order when the pane started would not be told", async () => {
  const sentence = "Plan for Delta was interrupted: what was begun of it is taken back.";
  renderPane({ ...unscored, interruptions: [{ severity: "info", sentence, cell: null }] });
  expect(await screen.findByText(sentence)).toBeTruthy();
});

test("a workbook with many lists shows six and the rest on request", async () => {
  const sources = Array.from({ length: 9 }, (_, index) => ({
    ...sampleWorkbook.sources[0]!,
    id: `table:${index}`,
    label: `Table List${index}`,
  }));
  const { user } = renderPane({ ...unscored, sources });
  expect(await screen.findByText("Table List5")).toBeTruthy();
  expect(screen.queryByText("Table List6")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Show 3 more" }));
  expect(screen.getByText("Table List8")).toBeTruthy();
});

test("what is wrong with a list is told where there is none that fits", async () => {
  const unfit = { ...sampleWorkbook.sources[0]!, id: "deals", concern: "Accounts repeat in it." };
  const first = renderPane({ ...unscored, sources: [sampleWorkbook.sources[0]!, unfit] });
  await screen.findAllByText("Table Accounts");
  expect(screen.queryByText("Accounts repeat in it.")).toBeNull();
  first.unmount();
  renderPane({ ...unscored, sources: [unfit] });
  expect(await screen.findByText("Accounts repeat in it.")).toBeTruthy();
});

test("the rows of a list with a concern are not called accounts", async () => {
  const purchases = {
    ...sampleWorkbook.sources[0]!,
    rowCount: 6919,
    concern: "Accounts repeat in it.",
  };
  renderPane({ ...unscored, sources: [purchases] });
  expect(await screen.findByText("6,919 rows")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Score accounts" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /6,919/ })).toBeNull();
});

test("a refusal is one sentence with the cell and details to copy", async () => {
  const refusal = new ActionError("protectedSheet", "The workbook is protected.", "Accounts!A1");
  const { user, asked } = renderPane({ ...empty, refusal });
  await user.click(await screen.findByRole("button", { name: "Insert sample data" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("The workbook is protected.");
  await user.click(screen.getByRole("button", { name: "Show Accounts!A1" }));
  expect(asked.selected).toEqual(["Accounts!A1"]);
  await user.click(screen.getByRole("button", { name: "Copy details" }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain("ActionError protectedSheet");
  expect(copied).not.toContain("Accounts!A1");
});
