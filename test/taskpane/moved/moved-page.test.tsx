/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { ActionError } from "../../../src/actions/contract";
import type { KeptState, WhatMoved } from "../../../src/actions/what-moved";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

const states: readonly KeptState[] = [
  { id: "3", name: null, asOf: 46_112, takenAt: Date.UTC(2026, 2, 31, 12), accounts: 3 },
  { id: "2", name: null, asOf: 46_112, takenAt: Date.UTC(2026, 2, 31, 9), accounts: 3 },
  { id: "1", name: "Q1", asOf: 46_053, takenAt: 1, accounts: 3 },
];

const still = { reviewsBelow: 0, decisionAfter: "" };
const moved: WhatMoved = {
  sentence: "2 of 3 accounts changed their rank, 1 entered, 1 left.",
  notes: ["New criteria: Fit."],
  accounts: [
    {
      name: "Birch",
      rankBefore: 2,
      rankAfter: 3,
      reason: "rank 2 to 3: -1.5 from Fit 8 to 5",
      reviewsBelow: 2,
      decisionAfter: "Eve, May: stays until autumn",
    },
    { name: "Cedar", rankBefore: 3, rankAfter: 2, reason: "rank 3 to 2: others fell", ...still },
    { name: "Alder", rankBefore: 1, rankAfter: 1, reason: "rank stays 1", ...still },
  ],
  entered: [{ name: "Elm", rank: 4, score: 3.25 }],
  left: [{ name: "Dogwood", rank: null, score: null }],
};
const matrices = [{ sheetId: "7", sheetName: "Scoring matrix" }];

test("the page is reached from the matrix, and without a snapshot it says what one is and keeps one", async () => {
  const { user } = renderPane({ ...sampleWorkbook, matrices, moved });
  await user.click(await screen.findByRole("tab", { name: "Accounts" }));
  await user.click(await screen.findByRole("button", { name: "What moved in Scoring matrix" }));
  expect(await screen.findByText("Nothing to compare with yet")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Create a sheet/ })).toBeNull();
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Q1");
  await user.click(screen.getByRole("button", { name: "Keep the sheet as it stands now" }));
  expect(await screen.findByText("Scoring matrix is kept as Q1: 3 accounts.")).toBeTruthy();
  const from = await screen.findByRole<HTMLSelectElement>("combobox", { name: "From" });
  expect(from.selectedOptions[0]?.textContent).toMatch(/^Q1 \(/);
});

test("movers stand with their reasons, their reviews and decisions; who stayed does not", async () => {
  const { user, asked } = renderPane({ ...sampleWorkbook, states, moved }, { route: "whatMoved" });
  const movers = await screen.findByRole("list", { name: "Who moved, and why" });
  const items = within(movers).getAllByRole("listitem");
  expect(items.map((item) => item.textContent)).toEqual([
    "Birch1rank 2 to 3: -1.5 from Fit 8 to 5Below the cut for 2 reviews runningDecided: Eve, May: stays until autumn",
    "Cedar1rank 3 to 2: others fell",
  ]);
  expect(within(items[0]!).getByRole("img", { name: "down 1 place" })).toBeTruthy();
  expect(screen.getByRole("list", { name: "Entered" }).textContent).toBe("Elmrank 4, score 3.3");
  expect(screen.getByRole("list", { name: "Left" }).textContent).toBe("Dogwoodno score");
  expect(screen.getByText("New criteria: Fit.")).toBeTruthy();
  expect(asked.compared.at(-1)).toEqual(["Scoring matrix", "3", null]);
  const from = screen.getByRole<HTMLSelectElement>("combobox", { name: "From" });
  // Two of one day are told apart by their times.
  expect([...from.options].map(({ text }) => text.replace(/ kept .*/, " kept"))).toEqual([
    "Mar 31, 2026, kept",
    "Mar 31, 2026, kept",
    "Q1 (Jan 31, 2026)",
  ]);
  await user.selectOptions(from, "Q1 (Jan 31, 2026)");
  await user.selectOptions(screen.getByRole("combobox", { name: "To" }), "2");
  await screen.findByRole("list", { name: "Who moved, and why" });
  expect(asked.compared.at(-1)).toEqual(["Scoring matrix", "1", "2"]);
});

test("the sheet is made of what is chosen, is told, and can be taken back", async () => {
  const { user, asked } = renderPane({ ...sampleWorkbook, states, moved }, { route: "whatMoved" });
  await user.click(
    await screen.findByRole("button", { name: "Create a sheet with the whole comparison" }),
  );
  expect(await screen.findByText("2 of 3 accounts changed.")).toBeTruthy();
  expect(asked.created.map(({ what }) => what)).toEqual(["comparison Scoring matrix 3 null"]);
  await user.click(screen.getByRole("button", { name: "Take back" }));
  expect(asked.takenBack).toEqual(["comparison Scoring matrix 3 null"]);
});

test("while the sheet is being made it says how far it is, and it can be cancelled", async () => {
  const { user } = renderPane(
    { ...sampleWorkbook, states, moved, waits: true },
    { route: "whatMoved" },
  );
  await user.click(
    await screen.findByRole("button", { name: "Create a sheet with the whole comparison" }),
  );
  expect(await screen.findByText("Writing the sheet")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText("Cancelled. Nothing was changed.")).toBeTruthy();
});

test("a matrix that cannot be read says why and is tried again; so do states that cannot be compared", async () => {
  const readRefusal = new ActionError("badInput", "There is no scoring matrix in this workbook.");
  const first = renderPane({ ...sampleWorkbook, readRefusal }, { route: "whatMoved" });
  expect(await screen.findByText(readRefusal.message)).toBeTruthy();
  first.unmount();
  const movedRefusal = new ActionError("badInput", "Scoring matrix has no snapshot 3.");
  renderPane({ ...sampleWorkbook, states, movedRefusal }, { route: "whatMoved" });
  expect(await screen.findByText(movedRefusal.message)).toBeTruthy();
});

test("a snapshot is removed by its own button, with the keyboard alone", async () => {
  const { user } = renderPane({ ...sampleWorkbook, states, moved }, { route: "whatMoved" });
  const fold = await screen.findByRole("button", { name: /^Snapshots/ });
  fold.focus();
  await user.keyboard("{Enter}");
  screen.getByRole("button", { name: "Remove Q1 (Jan 31, 2026)" }).focus();
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("combobox", { name: "From" })).toBeTruthy();
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: "Remove Q1 (Jan 31, 2026)" })).toBeNull(),
  );
  const list = screen.getByRole("list", { name: "Snapshots that are kept" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(2);
});
