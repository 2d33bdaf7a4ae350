/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { renderPane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

async function openPage(workbook: Parameters<typeof renderPane>[0]) {
  const pane = renderPane(workbook, { route: "newPlan" });
  await pane.user.click(
    await screen.findByRole("tab", { name: "Share a copy" }, { timeout: 20_000 }),
  );
  await screen.findByText("Sheets that go along");
  return pane;
}

test("a workbook that is still the original would be emptied", async () => {
  const { user } = await openPage(sampleWorkbook);
  await user.click(screen.getByRole("checkbox", { name: "Plan Acme" }));
  await user.click(screen.getByRole("button", { name: "I will save it under a new name" }));
  expect(await screen.findByText(/still called Accounts\.xlsx/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Make this workbook the shared copy" }));
  expect(screen.queryByRole("button", { name: "Yes, take everything else out" })).toBeNull();
  expect(screen.getByText("First save the workbook under a new name.")).toBeTruthy();
});

test("a copy would be shared without a last question that names both files", async () => {
  const { user } = await openPage({ ...sampleWorkbook, savedAs: "For Acme.xlsx" });
  await user.click(screen.getByRole("checkbox", { name: "Plan Acme" }));
  await user.click(screen.getByRole("button", { name: "What becomes of the formulas?" }));
  expect(await screen.findByText(/12 formulas stay, 1 are said/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Make this workbook the shared copy" }));
  expect(
    screen.getByText(/For Acme\.xlsx keeps Plan Acme\. .* Accounts\.xlsx stays as it is/),
  ).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Yes, take everything else out" }));
  expect(await screen.findByText("This workbook is the shared copy now: Plan Acme.")).toBeTruthy();
});

test("where Excel does not tell the name, nobody would be asked whether this is the copy", async () => {
  const { user } = await openPage({ ...sampleWorkbook, savedAs: null });
  await user.click(screen.getByRole("checkbox", { name: "Plan Acme" }));
  expect(screen.getByText("First save the workbook under a new name.")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: /I have saved this workbook/ }));
  await user.click(screen.getByRole("button", { name: "Make this workbook the shared copy" }));
  expect(screen.getByRole("button", { name: "Yes, take everything else out" })).toBeTruthy();
});
