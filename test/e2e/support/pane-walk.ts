import type { OpenWorkbench } from "./open-workbench";

/** Presses a ribbon button as a user does. */
export async function pressRibbon(workbench: OpenWorkbench, label: string): Promise<void> {
  await workbench.page.locator(".ribbon__button", { hasText: label }).click();
}

/** Presses the pane's one primary button and waits for what it says it made. */
export async function create(workbench: OpenWorkbench, button: RegExp): Promise<void> {
  await workbench.pane.getByRole("button", { name: button }).click();
  await workbench.pane.locator("button:visible", { hasText: "Go to sheet" }).waitFor();
}

/** Waits until the grid shows a text: the grid is drawn on a canvas, so the engine is asked. */
export async function typeIntoCell(
  workbench: OpenWorkbench,
  cell: string,
  content: string,
): Promise<void> {
  const { page } = workbench;
  const nameBox = page.locator(".o-named-range-selector input");
  await nameBox.fill(cell);
  await nameBox.press("Enter");
  await page.keyboard.type(content);
  await page.keyboard.press("Enter");
}
