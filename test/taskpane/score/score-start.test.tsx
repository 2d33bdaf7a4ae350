/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

test("without a matrix the page says what one is, and begins one", async () => {
  const { user } = renderPane(sampleWorkbook);
  await user.click(await screen.findByRole("tab", { name: "Accounts" }));
  expect(await screen.findByText("No scoring matrix yet")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Score accounts" }));
  expect(await screen.findByRole("button", { name: /^Create 'Scoring matrix'/ })).toBeTruthy();
});

test("the matrices of the workbook are named, and one click shows their sheet", async () => {
  const matrices = [{ sheetId: "7", sheetName: "Scoring matrix" }];
  const { user, asked } = renderPane({ ...sampleWorkbook, matrices });
  await user.click(await screen.findByRole("tab", { name: "Accounts" }));
  await user.click(await screen.findByRole("button", { name: "Go to sheet Scoring matrix" }));
  expect(asked.selected).toEqual(["'Scoring matrix'!A1"]);
});
