import { readFileSync } from "node:fs";
import { quietEngine } from "../../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../../workbench/object-model/install";
import { session } from "../../actions/session";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import { faultsOf } from "../../support/validate-xlsx";
import { inventory, partText, partsOf } from "./independent-reader";

jest.setTimeout(60_000);
installWorkbench();
quietEngine();

describeWithSharedData("a chart of a file whose series an add-in points to other cells", () => {
  test("is saved with the old cells, with the values of the old ones, or with another look", async () => {
    const file = readFileSync(sharedData("workbooks/criteria_weights.xlsx"));
    const [path = ""] = [...partsOf(file).keys()].filter((one) =>
      /charts\/chart\d+\.xml$/.test(one),
    );
    const saved = await session(new Uint8Array(file), async (host) => {
      await host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const charts = sheet.charts.load("items");
        await context.sync();
        charts.items[0]?.series.getItemAt(0).setValues(sheet.getRange("C3:C7"));
        await context.sync();
      });
    });
    const [name, categories] = inventory(file).charts[0]?.split(",") ?? [];
    expect(inventory(saved).charts[0]).toMatch(/\$C\$3:\$C\$7$/u);
    expect(inventory(saved).charts[0]?.split(",").slice(0, 2)).toEqual([name, categories]);
    const values = /<c:val>.*?<\/c:val>/su;
    const [before, after] = [partText(file, path), partText(saved, path)];
    expect(after.match(values)?.[0]).not.toContain("Cache");
    expect(after.replace(values, "")).toBe(before.replace(values, ""));
    expect(faultsOf({ "book.xlsx": saved })).toEqual([]);
  });
});
