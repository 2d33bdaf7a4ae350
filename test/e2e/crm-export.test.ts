import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWithSharedData } from "../support/shared-data";
import { crmAccounts, crmWorkbook } from "./support/crm-workbook";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon } from "./support/pane-walk";
import { listBelow, readSaved, type SavedWorkbook } from "./support/saved-workbook";

describeWithSharedData("a CRM export of 85 accounts and 8,800 deals", () => {
  const folder = mkdtempSync(join(tmpdir(), "kam-"));
  const file = join(folder, "crm.xlsx");
  let workbench: OpenWorkbench;
  let saved: SavedWorkbook;

  beforeAll(async () => {
    writeFileSync(file, await crmWorkbook());
    workbench = await openWorkbench({ workbookFile: file });
    await pressRibbon(workbench, "Score accounts");
    await create(workbench, /^Create .* for 85 accounts/);
    await pressRibbon(workbench, "New plan");
    await create(workbench, /^Create a plan for/);
    await pressRibbon(workbench, "New review");
    await create(workbench, /^Create a review of/);
    saved = await readSaved(await workbench.save());
  });

  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the four figures of each account make its score, as worked out from the CSV files", () => {
    const accounts = crmAccounts();
    const figures = ["revenue", "employees", "wonRevenue", "winRate"] as const;
    const ratings = figures.map((figure) => {
      const values = accounts.map((account) => account[figure]);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return values.map((value) => 1 + (9 * (value - low)) / (high - low));
    });
    const list = listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Rank", "Remark"]);
    expect(list).toHaveLength(85);
    accounts.forEach(({ account }, index) => {
      const score = ratings.reduce((sum, column) => sum + (column[index] ?? 0), 0) / 4;
      const row = list.find((one) => one["Account"] === account);
      expect([account, Number(row?.["Score"]).toFixed(6)]).toEqual([account, score.toFixed(6)]);
    });
  });

  test("plan and review are for the account that scored best", () => {
    const list = listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Rank", "Remark"]);
    const best = String(list.find((row) => row["Rank"] === 1)?.["Account"]);
    expect(saved.sheetNames).toContain(`Plan ${best}`);
    expect(saved.sheetNames.some((name) => name.startsWith(`Review ${best}`))).toBe(true);
  });

  test("the 8,800 deals and the formulas over them are still there", () => {
    expect(saved.sheet("sales_pipeline").rows).toHaveLength(8801);
    const formulas = saved.cells("accounts").filter(({ cell }) => cell.formula);
    expect(formulas).toHaveLength(170);
    expect(formulas.every(({ cell }) => /^(SUM|COUNT)IFS\(/.test(cell.formula ?? ""))).toBe(true);
    const won = saved
      .sheet("accounts")
      .rows.slice(1)
      .reduce((sum, row) => sum + Number(row[4]), 0);
    expect(won).toBe(10_005_534);
  });
});
