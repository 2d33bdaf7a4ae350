import { describeWithSharedData } from "../support/shared-data";
import { deleteRow, insertRowAbove, pasteOver, sortByHeading } from "./support/grid-hands";
import { inWorkbench, showSheet } from "./support/in-workbench";
import { standingOf, tableOn, type Typed } from "./support/matrix-on-sheet";
import {
  cellsOf,
  mavenOverMonths,
  orderLinesOverMonths,
  workbookOfMonth,
  type ExportOverMonths,
} from "./support/monthly-exports";
import type { OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

const weights = [30, 25, 20, 15, 10];
const sheet = "Scoring matrix";
const status = "Status now";
const decision = "Decision (who, when, why)";

/** Five criteria from several lists, the weights and the slots, all by hand in the pane. */
async function setUp(workbench: OpenWorkbench, list: ExportOverMonths): Promise<void> {
  const { pane } = workbench;
  await pressRibbon(workbench, "Score accounts");
  await pane.getByRole("button", { name: /^Criteria/ }).click();
  for (const name of list.leftOut) {
    await pane
      .getByRole("button", { name: new RegExp(`^${name}\\s*(Higher|Lower) is better`) })
      .click();
    await pane.getByRole("button", { name: `Remove ${name}` }).click();
  }
  await pane.getByRole("combobox", { name: "Another criterion" }).selectOption(list.added);
  await pane.getByRole("button", { name: "Add", exact: true }).click();
  await pane.getByRole("button", { name: /^Weights/ }).click();
  for (const [at, [name]] of list.criteria.entries()) {
    const box = pane.getByRole("textbox", { name: `Weight of ${name}`, exact: true });
    await box.fill(String(weights[at]));
    await box.blur();
  }
  await pane.getByRole("button", { name: /^Selection/ }).click();
  const slots = pane.getByRole("textbox", { name: "Key accounts the team can carry" });
  await slots.fill(String(list.slots));
  await slots.blur();
}

async function update({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: /^Update 'Scoring matrix'/ }).click();
  await pane.getByText(/^Scoring matrix updated: /).waitFor({ timeout: 100_000 });
}

describeWithSharedData("a shortlist of raw exports, kept over a month", () => {
  test.each([mavenOverMonths, orderLinesOverMonths].map((one) => one()))(
    "of $name would not be what the raw rows say, or lose what was typed",
    async (list) => {
      const [first, second] = list.months;
      const typed: Typed = { ratings: new Map(), rows: new Map() };
      const words = new Map<string, Record<string, string>>();

      let bytes = await inWorkbench(await workbookOfMonth(first), async (workbench) => {
        await setUp(workbench, list);
        await create(workbench, /^Create 'Scoring matrix' for/);
        const table = tableOn(await readSaved(await workbench.save()), sheet);
        const ranked = table.byRank();
        const [best = "", next = ""] = ranked;
        const below = ranked[list.slots + 20] ?? "";
        words.set(best, { [status]: "Key" });
        words.set(next, { [decision]: "Promoted on the 3rd by Eve" });
        words.set(below, { [status]: "Key", [decision]: "Stays, said Ann" });
        const rated = ranked[list.slots + 5] ?? "";
        typed.ratings.set(rated, [2, 10]);
        await showSheet(workbench, sheet);
        await typeIntoCell(workbench, table.cell(rated, `${list.criteria[2]?.[0]} rated`), "10");
        for (const [account, columns] of words) {
          for (const [heading, word] of Object.entries(columns)) {
            await typeIntoCell(workbench, table.cell(account, heading), word);
          }
        }
      });
      const begun = tableOn(await readSaved(bytes), sheet);
      expect(begun.standing(list)).toEqual(standingOf(list, first.figures, weights, typed));
      expect(begun.words([status, decision])).toEqual(words);

      const goes = begun.byRank()[list.slots + 12] ?? "";
      const own = "Walk-in Ltd";
      bytes = await inWorkbench(bytes, async (workbench) => {
        for (const [name, rows] of Object.entries(second.sheets)) {
          await showSheet(workbench, name);
          await pasteOver(workbench, cellsOf(rows));
        }
        await showSheet(workbench, sheet);
        await sortByHeading(workbench, begun.heading("Score"), "descending");
        const sorted = tableOn(await readSaved(await workbench.save()), sheet);
        await deleteRow(workbench, sorted.row(goes));
        const row = sorted.row(sorted.byRank()[4] ?? "");
        await insertRowAbove(workbench, row);
        await typeIntoCell(workbench, `A${row}`, own);
        const given = second.figures.get(sorted.byRank()[0] ?? "") ?? [];
        typed.rows.set(own, given);
        for (const [at, [name]] of list.criteria.entries()) {
          await typeIntoCell(workbench, `${sorted.column(name)}${row}`, String(given[at]));
        }
        await pressRibbon(workbench, "Score accounts");
        // The lists reach a month further by now, and what is counted by day goes with them.
        await workbench.pane.getByRole("button", { name: /^Count to / }).click();
        await workbench.pane
          .getByRole("button", { name: /^Count to / })
          .waitFor({ state: "detached" });
        await update(workbench);
      });
      const updated = tableOn(await readSaved(bytes), sheet);
      const left = new Map([[list.leaver, first.figures.get(list.leaver) ?? []]]);
      const expected = standingOf(list, second.figures, weights, typed, { left, without: goes });
      expect(updated.standing(list)).toEqual(expected);
      expect(updated.words([status, decision])).toEqual(words);
      expect(updated.of(list.leaver, "Remark")).toMatch(/^No longer in /);

      bytes = await inWorkbench(bytes, async (workbench) => {
        await pressRibbon(workbench, "Score accounts");
        await update(workbench);
      });
      const again = tableOn(await readSaved(bytes), sheet);
      expect(again.standing(list)).toEqual(expected);
      expect(again.words([status, decision])).toEqual(words);
    },
    600_000,
  );
});
