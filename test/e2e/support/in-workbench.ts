import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

/** Opens a file in a workbench of its own, works on it without an error in the console, and saves it. */
export async function inWorkbench(
  bytes: Uint8Array,
  work: (workbench: OpenWorkbench) => Promise<void>,
  fileName = "book.xlsx",
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "kam-book-"));
  const workbookFile = join(folder, fileName);
  writeFileSync(workbookFile, bytes);
  const workbench = await openWorkbench({ workbookFile });
  try {
    await work(workbench);
    expect(workbench.consoleErrors).toEqual([]);
    return await workbench.save();
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Clicks the tab of a sheet. */
export async function showSheet({ page }: OpenWorkbench, name: string): Promise<void> {
  await page
    .locator(".o-sheet")
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
}
