import { eventually } from "./support/eventually";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { pressRibbon } from "./support/pane-walk";
import { writeRatesWorkbook } from "./support/rates-workbook";

const folder = mkdtempSync(join(tmpdir(), "kam-"));
let workbench: OpenWorkbench;

beforeAll(async () => {
  const workbookFile = join(folder, "rates.xlsx");
  await writeRatesWorkbook(workbookFile);
  workbench = await openWorkbench({ workbookFile, functionsComeAfterMilliseconds: 200 });
});

afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const rates = () =>
  workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Rates").getRange("A1:B1").load("values");
      await context.sync();
      return range.values[0];
    }),
  );

test("#NAME? of functions that came late would stay; one press mends it and says how many", async () => {
  await eventually(async () => expect(await rates()).toEqual(["#NAME?", "#NAME?"]));
  await pressRibbon(workbench, "Repair functions");
  await workbench.pane.getByText("1 formula on 1 sheet is calculated again.").waitFor();
  await eventually(async () => expect(await rates()).toEqual([0.075, 0.15]));
});
