import { describeWithSharedData } from "../support/shared-data";
import { rawRows, workbookOf } from "./support/export-workbook";
import { inWorkbench, showSheet } from "./support/in-workbench";
import { create, goToCell, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { listBelow, readSaved, valueBeside, type SavedWorkbook } from "./support/saved-workbook";

const headings = ["Account", "Score", "Rank", "Remark"] as const;

function placeOf(saved: SavedWorkbook, sheet: string, heading: string, account: string) {
  const { rows } = saved.sheet(sheet);
  const top = rows.findIndex((row) => headings.every((one) => row.includes(one)));
  const row = rows.findIndex((cells, at) => at > top && cells[0] === account);
  return { row, column: (rows[top] ?? []).indexOf(heading) };
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Deals tied by name: what was won stands in the plan of the best. */
function expectMaven(saved: SavedWorkbook, best: string): void {
  const won = rawRows("b2b/maven_crm/sales_pipeline.csv")
    .filter((row) => row["account"] === best && row["deal_stage"] === "Won")
    .reduce((sum, row) => sum + Number(row["close_value"]), 0);
  expect(valueBeside(saved, `Plan ${best}`, "Won so far")).toBe(won);
}

/** Subscriptions and tickets tied by id: they are criteria, and fill the plan of the best. */
function expectRavenstack(saved: SavedWorkbook, best: string): void {
  const of = (list: string) => rawRows(`b2b/ravenstack/ravenstack_${list}.csv`);
  const id = of("accounts").find((row) => row["account_name"] === best)?.["account_id"];
  const own = (list: string) => of(list).filter((row) => row["account_id"] === id);
  const { rows } = saved.sheet("Scoring matrix");
  const top = rows.findIndex(
    (row) => row[0] === "Account" && row.includes("Reviews below the cut"),
  );
  const listed = rows.slice(top + 1).find((row) => row[0] === best);
  // What has not ended brings its monthly amount now.
  expect(listed?.[rows[top]?.indexOf("MRR now") ?? -1]).toBe(
    own("subscriptions")
      .filter((row) => row["end_date"] === "")
      .reduce((sum, row) => sum + Number(row["mrr_amount"]), 0),
  );
  expect(valueBeside(saved, `Plan ${best}`, "Tickets")).toBe(own("supports_ticket").length);
}

const crmExports = [
  {
    name: "Maven",
    path: "b2b/maven_crm",
    accounts: 85,
    months: 3,
    expectRawRows: expectMaven,
    // What the matrix shows of the changed column, where it does.
    list: { sheet: "accounts", changed: "D", heading: "revenue" },
  },
  {
    name: "ravenstack",
    path: "b2b/ravenstack",
    accounts: 500,
    months: 1,
    expectRawRows: expectRavenstack,
    list: { sheet: "ravenstack_accounts", changed: "H", heading: null },
  },
] as const;

describeWithSharedData("a matrix and a plan kept over months", () => {
  test.each(crmExports)(
    "of the export of $name would not be what its raw rows say, or lose a typed word or a changed value within $months",
    async ({ path, accounts, months, expectRawRows, list }) => {
      const decisions = new Map<string, string>();
      const rivals: string[] = [];
      let bytes = await inWorkbench(await workbookOf(path), async (workbench) => {
        await pressRibbon(workbench, "Score accounts");
        await create(
          workbench,
          new RegExp(`^Create 'Scoring matrix' for ${accounts} accounts`, "u"),
        );
        await pressRibbon(workbench, "New plan");
        await create(workbench, /^Create a plan for/);
      });
      const made = await readSaved(bytes);
      const ranked = listBelow(made.sheet("Scoring matrix"), [...headings]);
      expect(ranked).toHaveLength(accounts);
      expectRawRows(made, String(ranked.find((row) => row["Rank"] === 1)?.["Account"]));
      for (let month = 1; month <= months; month += 1) {
        const saved = await readSaved(bytes);
        const plan = saved.sheetNames.find((name) => name.startsWith("Plan ")) ?? "";
        const best = listBelow(saved.sheet("Scoring matrix"), [...headings])
          .filter((row) => Number(row["Rank"]) <= 10)
          .map((row) => String(row["Account"]));
        const about = best[month] ?? "";
        const remark = placeOf(saved, "Scoring matrix", "Decision (who, when, why)", about);
        const risks = saved.sheet(plan).rows.findIndex((row) => row[0] === "Competitor");
        const source = saved.sheet(list.sheet).rows;
        const changed = source.findIndex((row) => row.includes(about));
        bytes = await inWorkbench(bytes, async (workbench) => {
          await showSheet(workbench, "Scoring matrix");
          const decision = `Kept in month ${month} by Eve`;
          await typeIntoCell(workbench, `${letters(remark.column)}${remark.row + 1}`, decision);
          decisions.set(about, decision);
          await showSheet(workbench, plan);
          const rival = `Rival of month ${month}`;
          await typeIntoCell(workbench, `A${risks + 1 + month}`, rival);
          rivals.push(rival);
          await showSheet(workbench, list.sheet);
          await typeIntoCell(workbench, `${list.changed}${changed + 1}`, String(month));
          await pressRibbon(workbench, "Score accounts");
          const { pane } = workbench;
          await pane.getByRole("button", { name: /^Update 'Scoring matrix'/ }).click();
          await pane.getByText(/^Scoring matrix updated: /).waitFor({ timeout: 90_000 });
          await pressRibbon(workbench, "Refresh plans");
          await pane.getByRole("button", { name: `Refresh ${plan}` }).click();
          await pane.getByText(`${plan} refreshed:`, { exact: false }).first().waitFor();
          await goToCell(workbench, "A1");
        });
        const after = await readSaved(bytes);
        const matrix = listBelow(after.sheet("Scoring matrix"), [...headings]);
        const cells = after.sheet(plan).rows.flat().map(String);
        expect(cells).toEqual(expect.arrayContaining(rivals));
        const kept = matrix.filter((row) => decisions.has(String(row["Account"])));
        expect(
          new Map(kept.map((row) => [row["Account"], row["Decision (who, when, why)"]])),
        ).toEqual(decisions);
        const changedRow = matrix.find((row) => row["Account"] === about);
        if (list.heading !== null) expect(changedRow?.[list.heading]).toBe(month);
        expect(after.sheetNames).toEqual(saved.sheetNames);
      }
    },
    600_000,
  );
});
