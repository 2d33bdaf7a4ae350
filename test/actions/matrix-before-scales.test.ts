import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../../src/actions";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { namedCells } from "./matrix-cells";
import { session } from "./session";
import type { Cell, HeadlessHost } from "./start-host";

beforeAll(() => {
  installWorkbench();
  quietEngine();
});

/**
 * Six accounts, scored by the add-in before matrices had scales, spreads, types and a watchlist:
 * revenue 50 (line 30 to 120), product fit 30 (1 to 10), days to pay 20 (lower, 15 to 60), two slots.
 */
const file = join(__dirname, "files", "matrix-before-scales.xlsx");

async function type(host: HeadlessHost, name: string, row: number, value: Cell): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    sheet.names.getItem(name).getRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

test("a matrix of the days before scales would be unknown, lose what was typed, or score otherwise when it is updated", async () => {
  const before = [6.9, 3.8, 5.1, 5.9, 7.6, 5.2].map((score) => expect.closeTo(score, 9) as Cell);
  await session(new Uint8Array(readFileSync(file)), async (host) => {
    await host.settle();
    expect(await namedCells(host, "Scores")).toEqual(before);
    await type(host, "StatusNow", 1, "Key");
    await type(host, "Decisions", 1, "Eve: kept");
    const [source] = await actions.listAccountSources();
    const read = await actions.readAccounts(source!);
    expect(read.existing?.sheetName).toBe("Scoring matrix");
    const updated = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
    // What has no place on the older sheet is named, and nothing that stands there gives way to it.
    expect(updated.differences).toEqual([]);
    expect(updated.unplaced.map(({ words }) => words)).toEqual([
      "Column Spread % of Criteria",
      "Column Scale of Criteria",
      "Column 5 at of Criteria",
      "Column Type of Accounts",
      "Column Milestones of Accounts",
      "Column Watchlist (why) of Accounts",
      "Column Resources of Accounts",
    ]);
    await host.settle();
    expect(await namedCells(host, "Scores")).toEqual(before);
    expect((await namedCells(host, "StatusNow"))[1]).toBe("Key");
    expect((await namedCells(host, "Decisions"))[1]).toBe("Eve: kept");
    // Its ratings are live: on a line from 1 to 10 a fit of 10 is a rating of 10.
    await type(host, "_KAM.accounts.value2", 1, 10);
    expect((await namedCells(host, "_KAM.accounts.rating2"))[1]).toBeCloseTo(10, 12);
  });
}, 120_000);
