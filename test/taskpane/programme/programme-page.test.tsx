/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

test("the programme's sheets are reached from the accounts, and the one that was made is said", async () => {
  const { user, asked } = renderPane(sampleWorkbook);
  await user.click(await screen.findByRole("tab", { name: "Accounts" }));
  await user.click(await screen.findByRole("button", { name: /should we, can we, does it pay/u }));
  await user.click(
    await screen.findByRole("button", { name: "Make or refresh readiness and fit" }),
  );
  await screen.findByText("Made from the lists of this workbook.");
  expect(asked.created).toEqual([{ what: "programme readiness" }]);
});
