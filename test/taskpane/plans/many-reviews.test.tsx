/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

const second = { sheetName: "Review Beta Q2 2026", label: "Q2 2026", lastDay: 46203 };
const third = { sheetName: "Review Delta Q3 2026", label: "Q3 2026", lastDay: 46295 };

async function openManyReviews() {
  const accounts = sampleWorkbook.accounts.map((choice) => ({
    ...choice,
    reviews:
      choice.account === "Beta"
        ? [{ ...second, isClosed: false }]
        : choice.account === "Delta"
          ? [{ ...third, isClosed: true }]
          : [],
  }));
  const pane = renderPane({ ...sampleWorkbook, accounts }, { route: "newReview" });
  await pane.user.click(await screen.findByRole("tab", { name: "Many reviews" }));
  return pane;
}

test("reviews of the key accounts are made for a period, and the last ones closed before", async () => {
  const { user, asked } = await openManyReviews();
  // Delta, Beta and Gamma are key accounts; the review of Delta is closed.
  expect(await screen.findByText(/1 of the chosen is closed for this period/)).toBeTruthy();
  await user.type(await screen.findByRole("textbox", { name: "Closed by" }), "Dana");
  await user.click(await screen.findByRole("button", { name: "Create 2 reviews for Q3 2026" }));
  expect(await screen.findByText("2 reviews.")).toBeTruthy();
  expect(await screen.findAllByRole("img", { name: "The review is finished" })).toHaveLength(2);
  expect(asked.created.map(({ what }) => what)).toEqual([
    "close Review Beta Q2 2026",
    "Reviews Beta, Gamma Q3 2026",
  ]);
});

test("open reviews stay open where that is wished", async () => {
  const { user, asked } = await openManyReviews();
  await user.click(await screen.findByRole("checkbox", { name: /Close the last review of 1/ }));
  await user.click(await screen.findByRole("button", { name: "Create 2 reviews for Q3 2026" }));
  await screen.findByText("2 reviews.");
  expect(asked.created.map(({ what }) => what)).toEqual(["Reviews Beta, Gamma Q3 2026"]);
});

test("closed reviews of earlier periods are folded away, those of an account are brought back", async () => {
  const reviews = [
    { ...second, sheetName: "Review Delta Q2 2026", isClosed: true },
    { ...second, label: "Q1 2026", lastDay: 46112, isClosed: true, isArchived: true },
  ];
  const accounts = sampleWorkbook.accounts.map((choice) =>
    choice.account === "Delta" ? { ...choice, reviews } : choice,
  );
  const { user, asked } = renderPane({ ...sampleWorkbook, accounts }, { route: "newReview" });
  await user.click(await screen.findByRole("button", { name: "Bring back the review of Q1 2026" }));
  await screen.findByText("Brought back.");
  await user.click(screen.getByRole("button", { name: "Customer review, Q2 2026" }));
  await screen.findByText("Page of Review Delta Q2 2026.");
  await user.click(screen.getByRole("tab", { name: "Many reviews" }));
  await user.click(
    await screen.findByRole("button", { name: "Fold 1 closed review of earlier periods away" }),
  );
  await screen.findByText("1 reviews folded.");
  expect(asked.created.map(({ what }) => what)).toEqual([
    "back Review Beta Q2 2026",
    "customer page of Review Delta Q2 2026",
    "fold Review Delta Q2 2026",
  ]);
});
