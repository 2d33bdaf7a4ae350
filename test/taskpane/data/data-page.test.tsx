/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { ActionError } from "../../../src/actions/contract";
import type { CellValue } from "../../../src/understanding/values/cell-value";
import type { InMemoryWorkbook } from "../support/in-memory-actions";
import { sheetGrid } from "../support/overview-of";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

const accounts = sheetGrid(
  "Accounts",
  ["Account", "Industry", "Region"],
  ["Acme", "Food", "North"],
  ["Bolt", "Steel", "South"],
  ["Cato", "", "North"],
);
/** The stage "Closed" beside won and lost deals is a question. */
const deals = sheetGrid(
  "Deals",
  ["Customer", "Deal", "Stage", "Amount", "Guess"],
  ["Acme", "Pumps", "Won", 100, 90],
  ["Bolt", "Valves", "Lost", 200, 190],
  ["Acme", "Pipes", "Closed", 300, 290],
  ["Zeta", "Taps", "Won", 400, 390],
);
const workbook: InMemoryWorkbook = { ...sampleWorkbook, grids: [accounts, deals] };

beforeEach(() => localStorage.clear());

async function openList(user: ReturnType<typeof renderPane>["user"], name: string) {
  const header = await screen.findByRole("button", { name: new RegExp(`^${name}`) });
  await user.click(header);
  return within(header.closest("section") as HTMLElement);
}

test("every list says what it was taken for and how it is tied, the accounts' list first", async () => {
  renderPane(workbook);
  expect(
    await screen.findByText("Accounts holds 3 accounts; the other lists are tied to them."),
  ).toBeTruthy();
  const headers = screen.getAllByRole("button", { name: /^(Accounts|Deals)/ });
  expect(headers.map(({ textContent }) => textContent)).toEqual([
    "AccountsAccounts, 3 rows",
    "DealsOpportunities, 4 rows. By Customer: 3 of 4 rows. 1 row leads to no account, such as 'Zeta'.",
  ]);
});

test("a column is said to be something else by one choice, and found again by one click", async () => {
  const { user, asked } = renderPane(workbook);
  const list = await openList(user, "Deals");
  const amount = () => list.getByRole<HTMLSelectElement>("combobox", { name: "What Amount is" });
  expect(amount().value).toBe("amount");
  await user.selectOptions(list.getByRole("combobox", { name: "What Guess is" }), "Amount");
  expect(asked.said).toEqual([{ list: "Deals", columns: { Guess: "amount" } }]);
  // A field has one column: the other has it no more.
  await waitFor(() => expect(amount().value).toBe(""));
  await user.click(list.getByRole("button", { name: "As found: Guess is Amount" }));
  await waitFor(() => expect(amount().value).toBe("amount"));
  expect(list.queryByText("What you said")).toBeNull();
});

test("all that was said of a list is taken back at once", async () => {
  const { user } = renderPane(workbook);
  const list = await openList(user, "Deals");
  await user.selectOptions(list.getByRole("combobox", { name: "What Guess is" }), "Nothing");
  await user.selectOptions(
    list.getByRole("combobox", { name: "Column that leads to the accounts" }),
    "None: it is not about accounts",
  );
  await user.click(await list.findByRole("button", { name: "Take back all you said of Deals" }));
  await waitFor(() => expect(list.queryByText("What you said")).toBeNull());
  expect(list.getByText(/^By Customer: 3 of 4 rows/)).toBeTruthy();
});

test("a question is answered by one button, is gone, and the focus is where the answer is told", async () => {
  const { user, asked } = renderPane(workbook);
  const group = await screen.findByRole("group", { name: "One question only you can answer" });
  await user.click(within(group).getByRole("button", { name: "won" }));
  expect(asked.said).toEqual([{ list: "Deals", states: { Closed: "won" } }]);
  expect(await screen.findByText("Kept in this workbook for Deals: won.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "lost" })).toBeNull();
  expect(document.activeElement?.textContent).toContain("Kept in this workbook");
  await user.click(screen.getByRole("button", { name: "Take back" }));
  expect(await screen.findByRole("button", { name: "lost" })).toBeTruthy();
  expect(document.activeElement).not.toBe(document.body);
});

test("what cannot be kept is told, and the fields show what holds", async () => {
  const refusal = new ActionError("protectedSheet", "The workbook is protected.");
  const { user } = renderPane({ ...workbook, refusal });
  const list = await openList(user, "Deals");
  const guess = list.getByRole<HTMLSelectElement>("combobox", { name: "What Guess is" });
  await user.selectOptions(guess, "Probability");
  expect((await screen.findByRole("alert")).textContent).toContain("The workbook is protected.");
  expect(guess.value).toBe("");
});

test("what is missing says which list came nearest, and one click uses it", async () => {
  const people = sheetGrid(
    "People",
    ["Account", "Contact name", "Job title"],
    ["Acme", "Ann Ash", "Buyer"],
    ["Bolt", "Bob Birch", "Director"],
  );
  const { user } = renderPane({ ...workbook, grids: [accounts, people] });
  const list = await openList(user, "People");
  await user.selectOptions(
    list.getByRole("combobox", { name: "What its rows are" }),
    "Something else",
  );
  const needs = await openList(user, "For plans and reviews");
  await user.click(await needs.findByRole("button", { name: "Use People" }));
  expect(await needs.findByText("People, 2 rows")).toBeTruthy();
});

test("the data check leads to the cells", async () => {
  const { user, asked } = renderPane(workbook);
  const check = await openList(user, "Data check");
  expect(check.getByText(/Industry of Accounts: 1 blank cell in 3 rows/)).toBeTruthy();
  await user.click(check.getByRole("button", { name: "Accounts!B4" }));
  expect(asked.selected).toEqual(["Accounts!B4"]);
});

test("settings are shown, changed and shown as changed", async () => {
  const { user } = renderPane(workbook);
  const settings = await openList(user, "Settings");
  await user.selectOptions(
    settings.getByRole("combobox", { name: "Fiscal year begins in" }),
    "April",
  );
  await user.type(settings.getByRole("textbox", { name: "Currency" }), "EUR{Enter}");
  await user.click(settings.getByRole("button", { name: /^Settings/ }));
  expect(await settings.findByText(/EUR, fiscal year from April$/)).toBeTruthy();
});

test("a list of forty columns shows ten and the rest on request", async () => {
  const headings = Array.from({ length: 40 }, (_, index) => `Column ${index + 1}`);
  const wide = sheetGrid(
    "Wide",
    ["Account", "Deal", "Stage", "Amount", ...headings],
    ["Acme", "Pumps", "Won", 100, ...headings.map((): CellValue => "x")],
    ["Bolt", "Valves", "Lost", 200, ...headings.map((): CellValue => "y")],
  );
  const { user } = renderPane({ ...workbook, grids: [accounts, wide] });
  const list = await openList(user, "Wide");
  expect(list.getAllByRole("combobox", { name: /^What .* is$/ })).toHaveLength(10);
  await user.click(list.getByRole("button", { name: "Show 34 more" }));
  expect(list.getAllByRole("combobox", { name: /^What .* is$/ })).toHaveLength(44);
});

test("thirty lists show eight and the rest on request", async () => {
  const lists = Array.from({ length: 29 }, (_, index) =>
    sheetGrid(
      `Notes ${index + 1}`,
      // Lists of equal headings would be one list.
      [`Topic ${index}`, `Text ${index}`],
      ["a", "b"],
      ["c", "d"],
    ),
  );
  const { user } = renderPane({ ...workbook, grids: [accounts, ...lists] });
  await screen.findByText("Notes 7");
  expect(screen.queryByText("Notes 8")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Show 22 more" }));
  expect(screen.getByText("Notes 29")).toBeTruthy();
});

test("lists that cannot be read are told as that; the next step can be taken all the same", async () => {
  const overviewRefusal = new ActionError("badInput", "The lists have too many cells.");
  renderPane({ ...workbook, overviewRefusal });
  expect((await screen.findByRole("alert")).textContent).toContain("too many cells");
  expect(screen.getByText("Table Accounts")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Plan for Delta" })).toBeTruthy();
});

test("long reading says how far it is and can be stopped; the next step does not wait for it", async () => {
  const { user } = renderPane({ ...workbook, readsForever: true });
  expect(await screen.findByRole("button", { name: "Plan for Delta" })).toBeTruthy();
  expect(await screen.findByText("Reading 200,000 rows", {}, { timeout: 5000 })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByRole("button", { name: "Read the lists" })).toBeTruthy();
});

test("axe finds nothing on the page with a list, a question and every other fold open", async () => {
  const { container, user } = renderPane(workbook);
  for (const name of ["Deals", "For plans", "Data check", "Numbers per account", "Settings"]) {
    await openList(user, name);
    const { violations } = await axe(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  }
});
