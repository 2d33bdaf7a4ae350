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

test("a sheet that the ribbon's menu asks for is made at once, and once only", async () => {
  const { asked } = renderPane(sampleWorkbook, { route: "programme:businessCase" });
  await screen.findByText("Made from the lists of this workbook.");
  expect(asked.created).toEqual([{ what: "programme businessCase" }]);
});

test("the back-test begins with the snapshot that is chosen, the oldest standing first", async () => {
  const states = [
    { id: "2", name: "Q2", asOf: 46_112, takenAt: 2, accounts: 3 },
    { id: "1", name: "Q1", asOf: 46_022, takenAt: 1, accounts: 3 },
  ];
  const { user, asked } = renderPane({ ...sampleWorkbook, states }, { route: "programme" });
  const field = await screen.findByRole("combobox", { name: "Begin with the snapshot" });
  expect([...field.querySelectorAll("option")].map(({ value }) => value)).toEqual(["", "1", "2"]);
  await user.selectOptions(field, "2");
  await user.click(screen.getByRole("button", { name: "Make or refresh the back-test" }));
  await screen.findByText("Made from the lists of this workbook.");
  expect(asked.created).toEqual([{ what: "programme backTest from 2" }]);
});
