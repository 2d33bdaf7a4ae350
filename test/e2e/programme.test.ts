import { describeWithSharedData } from "../support/shared-data";
import { workbookOf } from "./support/export-workbook";
import { inWorkbench, showSheet } from "./support/in-workbench";
import { pressRibbon, typeIntoCell } from "./support/pane-walk";
import { makeProgrammeSheet } from "./support/programme-sheets";
import { readSaved, type SavedWorkbook } from "./support/saved-workbook";

/** Where a question stands and where it is overruled, as cells that people type into. */
function placeOf(saved: SavedWorkbook, question: string) {
  const { rows } = saved.sheet("Readiness and fit");
  const row = rows.findIndex((cells) => cells[0] === question);
  const top = rows.findIndex((cells) => cells.includes("Your answer"));
  const cell = (heading: string) =>
    `${String.fromCharCode(65 + (rows[top] ?? []).indexOf(heading))}${row + 1}`;
  return {
    evidence: String(rows[row]?.[2]),
    answer: cell("Your answer"),
    why: cell("Your reason"),
  };
}

const crmExports = [
  // Counted from the raw rows in the tests of the step.
  { name: "Maven", path: "b2b/maven_crm", evidence: /^31 customers bring/u },
  { name: "ravenstack", path: "b2b/ravenstack", evidence: /^125 customers bring/u },
] as const;

describeWithSharedData("the programme's sheets from the ribbon", () => {
  test.each(crmExports)(
    "$name: an answer of one's own and its reason would be lost when the sheet is made again",
    async ({ path, evidence }) => {
      const bytes = await inWorkbench(await workbookOf(path), async (workbench) => {
        await pressRibbon(workbench, "Programme sheets");
        await makeProgrammeSheet(
          workbench,
          "readiness and fit",
          /^Readiness and fit, from the lists/u,
        );
      });
      const made = await readSaved(bytes);
      const few = placeOf(made, "Do a few customers bring half of the revenue?");
      expect(few.evidence).toMatch(evidence);
      expect(made.sheet("Readiness and fit").rows.flat()).toContain(
        "○ No answer is your own: all are of your data.",
      );
      const later = await inWorkbench(bytes, async (workbench) => {
        await showSheet(workbench, "Readiness and fit");
        await typeIntoCell(workbench, few.why, "Our five groups buy as one");
        await typeIntoCell(workbench, few.answer, "Yes");
        await pressRibbon(workbench, "Programme sheets");
        await makeProgrammeSheet(workbench, "readiness and fit", /^Readiness and fit refreshed: /u);
      });
      const again = await readSaved(later);
      const cells = again.sheet("Readiness and fit").rows.flat();
      expect(cells).toContain("Our five groups buy as one");
      expect(cells).toContain("✓ Every answer of your own has a reason.");
      expect(placeOf(again, "Do a few customers bring half of the revenue?")).toEqual(few);
      expect(cells.filter((cell) => typeof cell === "string" && /^#[A-Z]/u.test(cell))).toEqual([]);
      expect(again.sheetNames).toEqual(made.sheetNames);
    },
    600_000,
  );
});
