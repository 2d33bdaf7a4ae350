import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { profileNames } from "../../../workbench/profiles/host-profile";

const root = join(__dirname, "..", "..", "..");
const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
const demo = join(root, "workbench", "demo", "index.ts");

describe("npm run demo", () => {
  const folder = mkdtempSync(join(tmpdir(), "kam-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(profileNames)(
    "walks score, plan and review in Excel %s, says what it did and writes the file",
    async (profile) => {
      const output = join(folder, `out-${profile}.xlsx`);
      const input = join(root, "assets", "sample-workbook.xlsx");
      const said = execFileSync(
        process.execPath,
        [tsx, demo, input, output, `--excel=${profile}`],
        { encoding: "utf8" },
      );
      expect(said).toContain("Scoring matrix for 60 accounts.");
      expect(said).toContain("Plan for Ostermark Marine.");
      expect(said).toMatch(/Review of Ostermark Marine for [A-Z][a-z]+ 20\d\d\./);
      const names = (await readXlsx(readFileSync(output))).sheets.map((sheet) => sheet.name);
      expect(names.slice(0, 8)).toEqual([
        "Accounts",
        "Contacts",
        "Opportunities",
        "Revenue",
        "Tickets",
        "Surveys",
        "Scoring matrix",
        "Plan Ostermark Marine",
      ]);
    },
    120_000,
  );

  test("a file that is not there is named in the sentence", () => {
    const run = (): string =>
      execFileSync(process.execPath, [tsx, demo, "missing.xlsx", join(folder, "x.xlsx")], {
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(run).toThrow(/There is no file .*missing\.xlsx/);
  });
});
