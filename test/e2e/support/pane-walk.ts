import type { OpenWorkbench } from "./open-workbench";

/** Presses a ribbon button as a user does. */
export async function pressRibbon(workbench: OpenWorkbench, label: string): Promise<void> {
  await workbench.page.locator(".ribbon__button", { hasText: label }).click();
}

/** Thousands of accounts on a machine that does other work meanwhile. */
const madeWithin = 100_000;

/** Presses the pane's one primary button and waits for what it says it made. */
export async function create(workbench: OpenWorkbench, button: RegExp): Promise<void> {
  await workbench.pane.getByRole("button", { name: button }).click();
  await workbench.pane
    .locator("button:visible", { hasText: "Go to sheet" })
    .waitFor({ timeout: madeWithin });
}

/** Goes to a cell by the name box, types and presses Enter. */
export async function typeIntoCell(
  workbench: OpenWorkbench,
  cell: string,
  content: string,
): Promise<void> {
  await goToCell(workbench, cell);
  await typeHere(workbench, content);
}

/** Types into the active cell and presses Enter, key after key as the grid takes them. */
export async function typeHere(workbench: OpenWorkbench, content: string): Promise<void> {
  await beginTyping(workbench, content);
  await workbench.page.keyboard.press("Enter");
  await workbench.page.waitForFunction(() => !document.querySelector(".o-composer.active"));
}

/** Types into the active cell and stays in it. The first key opens the editor, the next ones are for it. */
export async function beginTyping({ page }: OpenWorkbench, content: string): Promise<void> {
  const first = content.slice(0, 1);
  await page.keyboard.type(first);
  await page.waitForFunction(
    (key) => document.querySelector(".o-composer.active")?.textContent === key,
    first,
  );
  await page.keyboard.type(content.slice(1));
}

/**
 * The name box is filled in one go: keys that are sent to the page after a click on a sheet's tab
 * may reach the grid, which takes the focus a moment later, and be typed into its active cell.
 */
export async function goToCell({ page }: OpenWorkbench, cell: string): Promise<void> {
  const selector = ".o-named-range-selector input";
  await page.waitForSelector(selector);
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await page.evaluate(
      ([box, wanted]) => {
        const input = document.querySelector<HTMLInputElement>(box ?? "");
        if (!input) return;
        input.focus();
        input.value = wanted ?? "";
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      },
      [selector, cell],
    );
    await page.waitForTimeout(60);
    const isThere = await page.evaluate(
      ([box, wanted]) => {
        const input = document.querySelector<HTMLInputElement>(box ?? "");
        return input?.value === wanted && document.activeElement !== input;
      },
      [selector, cell],
    );
    if (isThere) return;
  }
  throw new Error(`the grid did not go to ${cell}`);
}
