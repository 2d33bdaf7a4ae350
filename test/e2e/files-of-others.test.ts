import { eventually } from "./support/eventually";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { listBelow, readSaved } from "./support/saved-workbook";

describeWithSharedData("workbooks that were not made for scoring", () => {
  test("3,000 accounts of a CRM are scored in one matrix, and nothing is lost on saving", async () => {
    const file = sharedData("workbooks/crm_pipeline_3000.xlsx");
    const workbench = await openWorkbench({ workbookFile: file });
    try {
      await pressRibbon(workbench, "Score accounts");
      await create(workbench, /^Create 'Scoring matrix' for 3,000 accounts/);
      const saved = await readSaved(await workbench.save());
      const before = await readSaved(readFileSync(file));
      expect(saved.sheetNames).toEqual([
        "CRM_data",
        "Dictionary",
        "Scoring matrix",
        "KAM settings",
      ]);
      for (const name of before.sheetNames) {
        expect(saved.sheet(name).rows).toEqual(before.sheet(name).rows);
      }
      expect(saved.sheet("CRM_data").tables?.map((table) => table.name)).toEqual(["Table1"]);
      const list = listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Rank", "Remark"]);
      expect(list).toHaveLength(3000);
      expect(list.every((row) => typeof row["Score"] === "number")).toBe(true);
    } finally {
      await workbench.close();
    }
  });

  test("a sheet without a list is refused with a sentence that says what is missing", async () => {
    const file = sharedData("workbooks/badly_structured_sales.xlsx");
    const workbench = await openWorkbench({ workbookFile: file });
    try {
      await pressRibbon(workbench, "Score accounts");
      await eventually(async () => {
        const said = await workbench.pane.locator("body").innerText();
        expect(said).toMatch(/one row (for|per|each)|heading/i);
      });
      expect(await workbench.page.textContent("#saved-state")).toBe("Saved");
    } finally {
      await workbench.close();
    }
  });
});

describe("files that cannot be opened", () => {
  let workbench: OpenWorkbench;
  const folder = mkdtempSync(join(tmpdir(), "kam-"));

  beforeAll(async () => {
    workbench = await openWorkbench();
  });

  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const oldExcel = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);
  test.each([
    ["cut-off.xlsx", readFileSync("assets/sample-workbook.xlsx").subarray(0, 20_000), /damaged/],
    ["really-an-xls.xlsx", oldExcel, /\.xls|password|encrypted|Excel 97/],
    ["empty.xlsx", Buffer.alloc(0), /empty/],
  ])("%s gets a sentence, and the open workbook stays", async (name, bytes, sentence) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { page } = workbench;
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.click("#open-file"),
    ]);
    await chooser.setFiles(path);
    await page.locator("#message").waitFor();
    await expect(page.textContent("#message-text")).resolves.toMatch(sentence);
    expect(await page.textContent("#file-name")).toBe("sample-workbook.xlsx");
    await page.click("#message-close");
  });

  test("changes that are not saved are not thrown away without a question", async () => {
    const { page } = workbench;
    await typeIntoCell(workbench, "R2", "typed here");
    const questions: string[] = [];
    page.once("dialog", (dialog) => {
      questions.push(dialog.message());
      void dialog.dismiss();
    });
    const path = join(folder, "other.csv");
    writeFileSync(path, "account,revenue\nAcme,1\n");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.click("#open-file"),
    ]);
    await chooser.setFiles(path);
    await eventually(async () => {
      await Promise.resolve();
      expect(questions).toEqual([expect.stringContaining("not saved")]);
    });
    expect(await page.textContent("#file-name")).toBe("sample-workbook.xlsx");
  });
});
