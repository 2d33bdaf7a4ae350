import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sample from "../../assets/sample-data.json";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon } from "./support/pane-walk";
import { listBelow, readSaved, type SavedWorkbook } from "./support/saved-workbook";

let workbench: OpenWorkbench;
let saved: SavedWorkbook;
let savedBytes: Uint8Array;

const libreOffice = [
  "/usr/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find((path) => existsSync(path));
if (!libreOffice)
  process.stderr.write("skipped, LibreOffice is not installed: it reads the file\n");
const testWithLibreOffice = libreOffice ? test : test.skip;

beforeAll(async () => {
  workbench = await openWorkbench();
  await pressRibbon(workbench, "Score accounts");
  await create(workbench, /^Create 'Scoring matrix' for 60 accounts/);
  await pressRibbon(workbench, "New plan");
  await create(workbench, /^Create a plan for/);
  await workbench.pane.getByRole("button", { name: /^Plan .* on one page$/u }).click();
  await workbench.pane.getByText(/^Plan on one page of /u).waitFor();
  await pressRibbon(workbench, "New review");
  await create(workbench, /^Create a review of/);
  savedBytes = await workbench.save();
  saved = await readSaved(savedBytes);
});

afterAll(() => workbench.close());

const matrixList = (): readonly Readonly<Record<string, unknown>>[] =>
  listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Rank", "Remark"]);

/** The method written out once more: min-max ratings 1 to 10, equal weights. */
function expectedScores(): ReadonlyMap<string, number> {
  const criteria: readonly (readonly [heading: string, isHigherBetter: boolean])[] = [
    ["Annual revenue", true],
    ["Potential revenue", true],
    ["Product fit", true],
    ["People who decide", false],
    ["Relationship", true],
  ];
  const sheet = sample.sheets[0];
  if (!sheet) throw new Error("the sample has no accounts");
  const columns = criteria.map(([heading, isHigherBetter]) => {
    const at = sheet.columns.findIndex((column) => column.heading === heading);
    const values = sheet.rows.map((row) => Number(row[at]));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return values.map((value) => {
      const share = (value - low) / (high - low);
      return 1 + 9 * (isHigherBetter ? share : 1 - share);
    });
  });
  return new Map(
    sheet.rows.map((row, index) => [
      String(row[0]),
      columns.reduce((sum, column) => sum + (column[index] ?? 0), 0) / columns.length,
    ]),
  );
}

describe("score, plan and review of the sample in a real browser", () => {
  test("every account has the score that the method gives by hand", () => {
    const expected = expectedScores();
    const list = matrixList();
    expect(list).toHaveLength(60);
    for (const row of list) {
      expect(row["Score"]).toBeCloseTo(expected.get(String(row["Account"])) ?? Number.NaN, 9);
    }
  });

  test("ranks are 1 to 60 in the order of the scores", () => {
    const ranked = [...matrixList()].sort(
      (one, other) => Number(one["Rank"]) - Number(other["Rank"]),
    );
    const scores = ranked.map((row) => Number(row["Score"]));
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(ranked[0]?.["Rank"]).toBe(1);
  });

  test("KAM formulas are stored as Excel stores them, with their values for readers without it", () => {
    const formulas = saved
      .cells("Scoring matrix")
      .filter(({ cell }) => cell.formula?.includes("_xldudf_KAM_"))
      .map(({ cell }) => cell);
    const called = (name: string) =>
      formulas.filter(({ formula }) => formula?.includes(`_xldudf_KAM_${name}(`));
    // One score a row; what reads all accounts at once stands once.
    const names = ["SCORE", "ROBUST", "SHORTLIST", "TIER"] as const;
    expect(names.map((name) => called(name).length)).toEqual([60, 1, 1, 1]);
    expect(formulas).toHaveLength(63);
    for (const cell of formulas) {
      expect(cell.formulaDynamic).toBe(true);
      expect(cell.formulaResult ?? cell.value).not.toBeNull();
    }
    for (const name of names.slice(1)) {
      const [first = 0, last = 0] = (called(name)[0]?.formulaRef ?? "")
        .split(":")
        .map((address) => Number(/\d+$/.exec(address)?.[0]));
      expect(last - first + 1).toBe(60);
    }
  });

  test("the plan is for the best account and has its contacts; the review names its period", () => {
    const best = matrixList().find((row) => row["Rank"] === 1)?.["Account"];
    expect(saved.sheetNames).toContain(`Plan ${String(best)}`);
    const contacts = sample.sheets[1]?.rows.filter((row) => row[0] === best) ?? [];
    const plan = saved.sheet(`Plan ${String(best)}`).rows.flat();
    expect(contacts.length).toBeGreaterThan(0);
    for (const contact of contacts) expect(plan).toContain(contact[1]);
    // Long names are shortened to what Excel takes; account and period stand on the sheet in full.
    const review = saved.sheetNames.find((name) => name.startsWith("Review ")) ?? "";
    const [title, subtitle] = saved.sheet(review).rows;
    expect(title?.[0]).toBe(best);
    const period = String(subtitle?.[0]).replace("Account review · ", "");
    expect(review.endsWith(` ${period}`)).toBe(true);
  });

  test("the plan on one page names other people than the plan, or is printed on more than one page", () => {
    const best = String(matrixList().find((row) => row["Rank"] === 1)?.["Account"]);
    const page = saved.sheet(`One page ${best}`);
    const people = (cells: readonly (readonly unknown[])[]): readonly unknown[] => {
      const at = cells.findIndex((row) => row[0] === "Name" && row.includes("Role"));
      const end = cells.findIndex((row, index) => index > at && !row[0]);
      return cells.slice(at + 1, end).map((row) => row[0]);
    };
    const named = people(page.rows);
    const inPlan = saved.sheet(`Plan ${best}`).rows.flat();
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(inPlan).toContain(name);
    expect(page.pageSetup).toMatchObject({
      orientation: "portrait",
      fitToWidth: 1,
      fitToHeight: 1,
    });
  });

  test("tables, one chart, sheet names for settings, frozen headings and print set-up are in the file", () => {
    const matrix = saved.sheet("Scoring matrix");
    expect(matrix.tables?.length).toBe(4);
    expect(matrix.charts).toHaveLength(1);
    expect(matrix.freezePane?.rows ?? 0).toBeGreaterThan(0);
    expect(matrix.pageSetup?.orientation).toBe("landscape");
    expect(saved.workbook.namedRanges?.length ?? 0).toBeGreaterThan(5);
  });

  test("nothing that the workbook held before is changed or gone", () => {
    for (const sheet of sample.sheets) {
      const rows = saved.sheet(sheet.name).rows;
      expect(rows[0]?.slice(0, sheet.columns.length)).toEqual(
        sheet.columns.map((one) => one.heading),
      );
      sheet.rows.forEach((row, index) => {
        row.forEach((value, column) => {
          const read = rows[index + 1]?.[column] ?? null;
          const plain = read instanceof Date ? read.getTime() / 86_400_000 + 25569 : read;
          expect([sheet.name, index, column, plain]).toEqual([sheet.name, index, column, value]);
        });
      });
      expect(saved.sheet(sheet.name).tables?.map((table) => table.name)).toEqual([sheet.table]);
    }
  });

  test("nothing was asked of any other machine, and nothing went wrong unseen", () => {
    expect(workbench.outsideRequests).toEqual([]);
    expect(workbench.consoleErrors).toEqual([]);
  });

  testWithLibreOffice("LibreOffice reads the values, tables, chart and names", () => {
    const folder = mkdtempSync(join(tmpdir(), "kam-"));
    const file = join(folder, "saved.xlsx");
    writeFileSync(file, savedBytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", "fods", "--outdir", folder, file];
    execFileSync(libreOffice ?? "", args, { stdio: "ignore", timeout: 90_000 });
    const read = readFileSync(join(folder, "saved.fods"), "utf8");
    rmSync(folder, { recursive: true, force: true });
    expect(read).toContain('table:name="Scoring matrix"');
    expect(read).toContain('table:name="Plan Ostermark Marine"');
    for (const sheet of sample.sheets) expect(read).toContain(`table:name="${sheet.table}"`);
    expect(read).toContain("chart:class=");
    expect(read).toContain('table:name="AccountNames"');
    // The best score, as it was stored: LibreOffice has no KAM functions to calculate it.
    const best = Math.max(...matrixList().map((row) => Number(row["Score"])));
    expect(read).toContain(`office:value="${best.toPrecision(15).replace(/0+$/, "")}`.slice(0, 28));
  });
});
