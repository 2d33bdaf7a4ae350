import type { OpenWorkbench } from "./open-workbench";
import { goToCell } from "./pane-walk";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The handle at the lower right corner of the active cell: where that cell is drawn. */
async function cornerOf(workbench: OpenWorkbench, cell: string): Promise<Box> {
  await goToCell(workbench, cell);
  const handle = workbench.page.locator(".o-autofill").first();
  await handle.waitFor();
  const box = await handle.boundingBox();
  if (!box) throw new Error(`${cell} is not drawn`);
  return box;
}

/** Opens the filter of a table's heading, as its button in the heading does, and sorts by it. */
export async function sortByHeading(
  workbench: OpenWorkbench,
  heading: string,
  order: "ascending" | "descending",
): Promise<void> {
  const corner = await cornerOf(workbench, heading);
  await workbench.page.mouse.click(corner.x - 8, corner.y - 8);
  await workbench.page.getByText(`Sort ${order}`, { exact: false }).first().click();
}

/** The menu of a row's number. */
async function fromRowMenu(workbench: OpenWorkbench, row: number, entry: RegExp): Promise<void> {
  const { page } = workbench;
  const corner = await cornerOf(workbench, `A${row}`);
  const grid = await page.locator(".o-grid-overlay").boundingBox();
  await page.mouse.click((grid?.x ?? 0) - 20, corner.y - 4, { button: "right" });
  await page.locator(".o-menu").getByText(entry).click();
  await page.locator(".o-menu").waitFor({ state: "detached" });
}

export async function deleteRow(workbench: OpenWorkbench, row: number): Promise<void> {
  await fromRowMenu(workbench, row, new RegExp(`^Delete row ${row}`));
}

export async function insertRowAbove(workbench: OpenWorkbench, row: number): Promise<void> {
  await fromRowMenu(workbench, row, /^Insert row above/);
}

/** Empties the sheet that is shown and pastes a list from A1 on, as one does with a new export. */
export async function pasteOver(
  workbench: OpenWorkbench,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const { page } = workbench;
  await goToCell(workbench, "A1");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await pasteAt(workbench, "A1", rows);
}

/** Pastes rows of cells from a cell on. */
export async function pasteAt(
  workbench: OpenWorkbench,
  cell: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const { page } = workbench;
  await goToCell(workbench, cell);
  const text = rows.map((row) => row.join("\t")).join("\n");
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
