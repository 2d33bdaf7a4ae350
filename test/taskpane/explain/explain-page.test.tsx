/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { ExplainedScore } from "../../../src/actions/explain-score";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

const matrices = [{ sheetId: "7", sheetName: "Scoring matrix" }];
const part = { referenceRating: 8, crossingValue: null, isPossible: true };
const cedar: ExplainedScore = {
  sheetName: "Scoring matrix",
  account: "Cedar",
  cell: "'Scoring matrix'!A30",
  score: 7.4,
  rank: 3,
  slots: 2,
  isIn: false,
  reference: { account: "Birch", score: 8, isCut: true },
  difference: -0.6,
  wanted: { account: "Birch", score: 8 },
  parts: [
    {
      ...part,
      criterion: "Revenue",
      share: 0.6,
      rating: 7,
      part: -0.6,
      crossingRating: 8,
      crossingValue: 700,
    },
    { ...part, criterion: "Fit", share: 0.4, rating: null, part: 0, crossingRating: 9.5 },
    {
      ...part,
      criterion: "Days",
      share: 0,
      rating: 4,
      part: 0,
      crossingRating: null,
      isPossible: false,
    },
    {
      ...part,
      criterion: "Reach",
      share: 0,
      rating: 4,
      part: 0,
      crossingRating: 12,
      isPossible: false,
    },
  ],
};

async function open(explained?: ExplainedScore) {
  const pane = renderPane({ ...sampleWorkbook, matrices, ...(explained ? { explained } : {}) });
  await pane.user.click(await screen.findByRole("tab", { name: "Accounts" }));
  await pane.user.click(
    await screen.findByRole("button", { name: "Explain a score of Scoring matrix" }),
  );
  return pane;
}

test("the selected account is held against the cut, with each part and what would carry it across", async () => {
  await open(cedar);
  expect(await screen.findByText("Score 7.4, rank 3: outside the 2 slots.")).toBeTruthy();
  expect(
    screen.getByText(
      "0.6 points less than Birch, which stands at the cut. Each criterion's part of that:",
    ),
  ).toBeTruthy();
  const table = screen.getByRole("table", { name: "What the score of Cedar is held against" });
  expect(
    within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "CriterionWeightRatingAt the cutPart",
    "Revenue60%7.08.0-0.6",
    "Fit40%–8.00",
    "Days0%4.08.00",
    "Reach0%4.08.00",
    "Difference-0.6",
  ]);
  const list = screen.getByRole("list", { name: "What would carry it to the cut at 8" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "Revenue: rating 7 to 8, a value of 700",
    "Fit: rating blank to 9.5",
    "Days: changes nothing, since it has no weight or too little else is rated",
    "Reach: not possible, not even a rating of 10 is enough",
  ]);
});

test("without a selected account it says what to select, and the button looks again", async () => {
  const { user } = await open();
  expect(await screen.findByText("No account is selected.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Explain the selected row" }));
  expect(await screen.findByText("No account is selected.")).toBeTruthy();
});

test("where every account has a slot there is no cut to cross", async () => {
  await open({ ...cedar, reference: null, wanted: null, difference: 1.25, isIn: true });
  expect(
    await screen.findByText("Every scored account has a slot, so there is no cut to cross."),
  ).toBeTruthy();
  expect(
    screen.getByText(
      "1.25 points more than an account in the middle of every scale. Each criterion's part of that:",
    ),
  ).toBeTruthy();
});
