import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWithSharedData } from "../support/shared-data";
import { rawRows, workbookOf } from "./support/export-workbook";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon } from "./support/pane-walk";
import { listBelow, readSaved, valueBeside, type SavedWorkbook } from "./support/saved-workbook";

async function scoredAndPlanned(folder: string, accounts: number): Promise<SavedWorkbook> {
  const place = mkdtempSync(join(tmpdir(), "kam-"));
  const file = join(place, "export.xlsx");
  let workbench: OpenWorkbench | undefined;
  try {
    writeFileSync(file, await workbookOf(folder));
    workbench = await openWorkbench({ workbookFile: file });
    await pressRibbon(workbench, "Score accounts");
    await create(workbench, new RegExp(`^Create .* for ${accounts} accounts`));
    await pressRibbon(workbench, "New plan");
    await create(workbench, /^Create a plan for/);
    expect(workbench.consoleErrors).toEqual([]);
    return await readSaved(await workbench.save());
  } finally {
    await workbench?.close();
    rmSync(place, { recursive: true, force: true });
  }
}

describeWithSharedData("raw exports that are tied by id and through other lists", () => {
  test("subscriptions, churn and tickets of 500 accounts are criteria, and fill the plan of the best", async () => {
    const saved = await scoredAndPlanned("b2b/ravenstack", 500);
    const list = listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Rank", "Remark"]);
    expect(list).toHaveLength(500);
    const idOf = new Map(
      rawRows("b2b/ravenstack/ravenstack_accounts.csv").map((row) => [
        row["account_name"],
        row["account_id"],
      ]),
    );
    const best = String(list.find((row) => row["Rank"] === 1)?.["Account"]);
    // Added up here from the raw file: what has not ended brings its monthly amount now.
    const mrr = rawRows("b2b/ravenstack/ravenstack_subscriptions.csv")
      .filter((row) => row["account_id"] === idOf.get(best) && row["end_date"] === "")
      .reduce((sum, row) => sum + Number(row["mrr_amount"]), 0);
    const { rows } = saved.sheet("Scoring matrix");
    const at = rows.findIndex(
      (row) => row[0] === "Account" && row.includes("Reviews below the cut"),
    );
    const own = rows.slice(at + 1).find((row) => row[0] === best);
    expect(own?.[rows[at]?.indexOf("MRR now") ?? -1]).toBe(mrr);
    const tickets = rawRows("b2b/ravenstack/ravenstack_supports_ticket.csv").filter(
      (row) => row["account_id"] === idOf.get(best),
    );
    expect(valueBeside(saved, `Plan ${best}`, "Tickets")).toBe(tickets.length);
  });

  test("deals of 85 accounts are criteria, and what was won stands in the plan of the best", async () => {
    const saved = await scoredAndPlanned("b2b/maven_crm", 85);
    const list = listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Rank", "Remark"]);
    const best = String(list.find((row) => row["Rank"] === 1)?.["Account"]);
    const won = rawRows("b2b/maven_crm/sales_pipeline.csv")
      .filter((row) => row["account"] === best && row["deal_stage"] === "Won")
      .reduce((sum, row) => sum + Number(row["close_value"]), 0);
    expect(valueBeside(saved, `Plan ${best}`, "Won so far")).toBe(won);
  });
});
