import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crmStandingAt, cutDates } from "../support/crm-at-dates";
import { describeWithSharedData } from "../support/shared-data";
import { crmWorkbookAt } from "./support/crm-workbook-at";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { listBelow, readSaved } from "./support/saved-workbook";

describeWithSharedData(
  "a CRM export of 85 accounts and 8,800 deals, as it was known at three dates",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "kam-"));
    let workbench: OpenWorkbench;

    beforeAll(async () => {
      const file = join(folder, "crm.xlsx");
      writeFileSync(file, await crmWorkbookAt(cutDates[0]));
      workbench = await openWorkbench({ workbookFile: file });
    });

    afterAll(async () => {
      await workbench.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function updateAt(cut: number): Promise<void> {
      const { page, pane } = workbench;
      await page.locator(".o-sheet .o-sheet-name", { hasText: "known on" }).click();
      await typeIntoCell(workbench, "B1", String(cut));
      await pane.getByRole("button", { name: "Overview" }).click();
      await pressRibbon(workbench, "Score accounts");
      await pane.getByRole("button", { name: /^Update / }).click();
      await pane.getByText(/^Scoring matrix updated: .* values change/).waitFor();
    }

    test("the page names what moved between two dates as the files say, and the sheet says the same", async () => {
      const { pane } = workbench;
      await pressRibbon(workbench, "Score accounts");
      await create(workbench, /^Create .* for 85 accounts/);
      await updateAt(cutDates[1]);
      await updateAt(cutDates[2]);
      await pressRibbon(workbench, "What moved");
      const movers = pane.getByRole("list", { name: "Who moved, and why" });
      await movers.waitFor();
      // From the second date, which the last update kept, to the sheet as it is now.
      const [then, now] = [crmStandingAt(cutDates[1]), crmStandingAt(cutDates[2])];
      const expected = [...now].filter(([name, { rank }]) => rank !== then.get(name)?.rank).length;
      await pane.getByText(`${expected} of 85 accounts changed their rank`).waitFor();
      const [best] = [...now.keys()].sort((one, other) => {
        const places = (name: string) => Math.abs(then.get(name)!.rank - now.get(name)!.rank);
        return places(other) - places(one);
      });
      await movers
        .getByRole("listitem")
        .first()
        .filter({ hasText: `${best}` })
        .filter({ hasText: `ank ${then.get(best!)?.rank} to ${now.get(best!)?.rank}: ` })
        .waitFor();

      await create(workbench, /^Create a sheet with the whole comparison/);
      const saved = await readSaved(await workbench.save());
      const list = listBelow(saved.sheet("Moved Scoring matrix"), [
        "Account",
        "Rank then",
        "Rank now",
        "Why",
      ]);
      for (const row of list.filter(({ Account }) => now.has(String(Account)))) {
        const name = String(row["Account"]);
        expect([name, row["Rank then"], row["Rank now"]]).toEqual([
          name,
          then.get(name)?.rank,
          now.get(name)?.rank,
        ]);
        const parts = ["From ratings", "From weights", "From blanks"].map((key) =>
          Number(row[key]),
        );
        const change = Number(row["Score now"]) - Number(row["Then, by today's scales"]);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(change, 9);
        expect(Number(row["Score now"])).toBeCloseTo(now.get(name)!.score, 6);
      }
      expect(workbench.consoleErrors).toEqual([]);
    });
  },
);
