import { describeWithSharedData } from "../support/shared-data";
import { workbookOf } from "./support/export-workbook";
import { inWorkbench, showSheet } from "./support/in-workbench";
import { create, goToCell, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { listBelow, readSaved, type SavedWorkbook } from "./support/saved-workbook";

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

const crmExports = [
  {
    name: "Maven",
    path: "b2b/maven_crm",
    // What the matrix shows of the changed column, where it does.
    list: { sheet: "accounts", changed: "D", heading: "revenue" },
  },
  {
    name: "ravenstack",
    path: "b2b/ravenstack",
    list: { sheet: "ravenstack_accounts", changed: "H", heading: null },
  },
] as const;

describeWithSharedData("a matrix and a plan kept over three months", () => {
  test.each(crmExports)(
    "would lose a typed word, or a value that changed in the export of $name",
    async ({ path, list }) => {
      const decisions = new Map<string, string>();
      const rivals: string[] = [];
      let bytes = await inWorkbench(await workbookOf(path), async (workbench) => {
        await pressRibbon(workbench, "Score accounts");
        await create(workbench, /^Create 'Scoring matrix' for/);
        await pressRibbon(workbench, "New plan");
        await create(workbench, /^Create a plan for/);
      });
      for (let month = 1; month <= 3; month += 1) {
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
