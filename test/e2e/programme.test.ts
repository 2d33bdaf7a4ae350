import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithSharedData } from "../support/shared-data";
import { workbookOf } from "./support/export-workbook";
import { inWorkbench, showSheet } from "./support/in-workbench";
import type { OpenWorkbench } from "./support/open-workbench";
import { pressRibbon, typeIntoCell } from "./support/pane-walk";
import { readSaved, type SavedWorkbook } from "./support/saved-workbook";

async function make({ pane }: OpenWorkbench, button: string, sentence: RegExp): Promise<void> {
  await pane.getByRole("button", { name: `Make or refresh ${button}` }).click();
  await pane.getByText(sentence).first().waitFor({ timeout: 100_000 });
}

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
        await make(workbench, "readiness and fit", /^Readiness and fit, from the lists/u);
        await make(workbench, "the business case", /^Business case, from the lists/u);
        await make(workbench, "load and allocation", /^Load and allocation, from the lists/u);
      });
      const made = await readSaved(bytes);
      expect(made.sheetNames).toEqual(
        expect.arrayContaining(["Readiness and fit", "Business case", "Load and allocation"]),
      );
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
        await make(workbench, "readiness and fit", /^Readiness and fit refreshed: /u);
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

/** Where a row meets a heading above it, as the address of a cell. */
function cellAt(saved: SavedWorkbook, sheet: string, label: string, heading: string): string {
  const { rows } = saved.sheet(sheet);
  const top = rows.findIndex((cells) => cells.includes(heading));
  const column = (rows[top] ?? []).indexOf(heading);
  const row = rows.findIndex((cells, at) => at > top && cells.includes(label));
  if (top < 0 || row < 0) throw new Error(`${sheet} has no ${label} under ${heading}`);
  const letter = (at: number): string =>
    (at < 26 ? "" : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  return `${letter(column)}${row + 1}`;
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
  [
    "the sample",
    () =>
      Promise.resolve(
        new Uint8Array(readFileSync(join(__dirname, "..", "..", "assets", "sample-workbook.xlsx"))),
      ),
  ],
] as const;

describeWithSharedData("what people write on the programme's sheets", () => {
  test.each(books)(
    "%s: costs, ratings, evidence and chances would be lost by saving, opening and a refresh",
    async (_, bytesOf) => {
      const bytes = await inWorkbench(await bytesOf(), async (workbench) => {
        await pressRibbon(workbench, "Programme sheets");
        for (const { button, title } of sheets) {
          await make(workbench, button, new RegExp(`^${title}, from the lists`, "u"));
        }
      });
      const made = await readSaved(bytes);
      const risk = made.sheet("Revenue at risk").rows;
      const top = risk.findIndex((cells) => cells.includes("Your chance"));
      const account = String(risk[top + 1]?.[(risk[top] ?? []).indexOf("Customer", 7)]);
      const inputs = [...written, ["Revenue at risk", account, "Your chance", "0.25"] as const];
      const places = inputs.map(([sheet, label, heading]) => cellAt(made, sheet, label, heading));
      const later = await inWorkbench(bytes, async (workbench) => {
        for (const [at, [sheet, , , content]] of inputs.entries()) {
          await showSheet(workbench, sheet);
          await typeIntoCell(workbench, places[at] as string, content);
        }
        await pressRibbon(workbench, "Programme sheets");
        for (const { button, name } of sheets) {
          await make(workbench, button, new RegExp(`^${name} refreshed: `, "u"));
        }
      });
      const again = await readSaved(later);
      for (const [sheet, label, heading, content] of inputs) {
        const cell = cellAt(again, sheet, label, heading);
        const at = places[inputs.findIndex((one) => one[1] === label && one[2] === heading)];
        expect(cell).toBe(at);
        const found = again
          .cells(sheet)
          .find(
            ({ row, column }) =>
              cell === `${column < 26 ? String.fromCharCode(65 + column) : ""}${row + 1}`,
          );
        expect(String(found?.cell.value)).toBe(content);
      }
      expect(again.sheetNames).toEqual(made.sheetNames);
      for (const { name } of sheets) {
        const cells = again.sheet(name).rows.flat();
        expect(cells.filter((cell) => typeof cell === "string" && /^#[A-Z]/u.test(cell))).toEqual(
          [],
        );
      }
      expect(again.sheet("Maturity").rows.flat()).toContain("✓ Every rating has its evidence.");
    },
    900_000,
  );
});
