import { describeWithSharedData } from "../support/shared-data";
import { workbookOf } from "./support/export-workbook";
import { inWorkbench, showSheet } from "./support/in-workbench";
import { pressRibbon, typeIntoCell } from "./support/pane-walk";
import { makeProgrammeSheet } from "./support/programme-sheets";
import { readSaved, type SavedWorkbook } from "./support/saved-workbook";

interface Met {
  /** The address of the cell. */
  readonly cell: string;
  readonly value: unknown;
}

/** What stands where a row meets a heading above it; of several such rows in the last one. */
function meeting(saved: SavedWorkbook, sheet: string, label: string, heading: string): Met {
  const { rows } = saved.sheet(sheet);
  const row = rows.map((cells) => cells.includes(label)).lastIndexOf(true);
  const top = rows.map((cells, at) => at < row && cells.includes(heading)).lastIndexOf(true);
  const column = (rows[top] ?? []).indexOf(heading);
  if (top < 0 || row < 0) throw new Error(`${sheet} has no ${label} under ${heading}`);
  const letter = (at: number): string =>
    (at < 26 ? "" : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  return { cell: `${letter(column)}${row + 1}`, value: rows[row]?.[column] };
}

const sheets = [
  { button: "the business case", title: "Business case", name: "Business case" },
  { button: "maturity", title: "Maturity", name: "Maturity" },
  { button: "skills", title: "Skills of account managers", name: "Skills" },
  { button: "load and allocation", title: "Load and allocation", name: "Load and allocation" },
  { button: "revenue at risk", title: "Pareto and revenue at risk", name: "Revenue at risk" },
] as const;

/** What people write, by the sheet, the row and the heading it stands under. */
const written = [
  ["Business case", "People who are hired", "A month", "4321"],
  ["Business case", "People who are hired", "What it is for", "One manager from May"],
  ["Maturity", "Strategic alignment", "Rating", "2"],
  ["Maturity", "Strategic alignment", "Evidence", "No goal of the board names them"],
] as const;

const books = [
  ["Maven", () => workbookOf("b2b/maven_crm")],
  ["ravenstack", () => workbookOf("b2b/ravenstack")],
] as const;

describeWithSharedData("what people write on the programme's sheets", () => {
  test.each(books)(
    "%s: costs, ratings, evidence and reasons would be lost by saving, opening and a refresh",
    async (_, bytesOf) => {
      const bytes = await inWorkbench(await bytesOf(), async (workbench) => {
        await pressRibbon(workbench, "Programme sheets");
        for (const { button, title } of sheets) {
          await makeProgrammeSheet(workbench, button, new RegExp(`^${title}, from the lists`, "u"));
        }
      });
      const made = await readSaved(bytes);
      const risk = made.sheet("Revenue at risk").rows;
      const top = risk.findIndex((cells) => cells.includes("Your chance"));
      const account = String(risk[top + 1]?.[(risk[top] ?? []).indexOf("Customer", 7)]);
      const inputs = [
        ...written,
        ["Revenue at risk", account, "Your reason", "Its buyer retires"] as const,
      ];
      const places = inputs.map(
        ([sheet, label, heading]) => meeting(made, sheet, label, heading).cell,
      );
      const later = await inWorkbench(bytes, async (workbench) => {
        for (const [at, [sheet, , , content]] of inputs.entries()) {
          await showSheet(workbench, sheet);
          await typeIntoCell(workbench, places[at] as string, content);
        }
        await pressRibbon(workbench, "Programme sheets");
        for (const { button, name } of sheets) {
          await makeProgrammeSheet(workbench, button, new RegExp(`^${name} refreshed: `, "u"));
        }
      });
      const again = await readSaved(later);
      for (const [at, [sheet, label, heading, content]] of inputs.entries()) {
        const { cell, value } = meeting(again, sheet, label, heading);
        expect([cell, String(value)]).toEqual([places[at], content]);
      }
      expect(again.sheetNames).toEqual(made.sheetNames);
      for (const { name } of sheets) {
        // Workings stand hidden from column O on: that no allocation is possible is an error there.
        const cells = again.sheet(name).rows.flatMap((row) => row.slice(0, 14));
        expect(cells.filter((cell) => typeof cell === "string" && /^#[A-Z]/u.test(cell))).toEqual(
          [],
        );
      }
      expect(again.sheet("Maturity").rows.flat()).toContain("✓ Every rating has its evidence.");
    },
    900_000,
  );
});
