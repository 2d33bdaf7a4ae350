import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { requireBuild } from "../support/require-build";
import { describeWithSharedData, sharedData } from "../support/shared-data";

const root = join(__dirname, "..", "..");
const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
const sample = join(root, "assets", "sample-workbook.xlsx");
const folder = mkdtempSync(join(tmpdir(), "kam-headless-"));
const at = (name: string): string => join(folder, name);

beforeAll(() => requireBuild());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly said: string;
}

function run(inputs: readonly string[], output: string, steps: unknown, program = "index"): Run {
  const file = at("steps.json");
  writeFileSync(file, typeof steps === "string" ? steps : JSON.stringify(steps));
  const given = program === "demo" ? [...inputs, output] : [...inputs, output, file];
  const done = spawnSync(
    process.execPath,
    [tsx, join(root, "headless", `${program}.ts`), ...given],
    {
      encoding: "utf8",
    },
  );
  const lines = done.stdout.split("\n").filter((line) => line !== "");
  return {
    code: done.status,
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    said: done.stderr,
  };
}

const tenSteps = [
  { do: "clock", today: "2026-11-26" },
  { do: "lists" },
  { do: "score", slots: 3 },
  { do: "cells", sheet: "Scoring matrix" },
  { do: "plans", accounts: ["Ostermark Marine"] },
  { do: "reviews", accounts: ["Ostermark Marine"], period: "2026-Q3" },
  { do: "type", sheet: "Plan Ostermark Marine", cell: "T400", value: "=TODAY()" },
  { do: "read", sheet: "Plan Ostermark Marine", range: "T400" },
  { do: "scope", expect: "refused" },
  { do: "update" },
];

test("ten steps on the sample: each is answered, the same twice but for milliseconds, and the input is unchanged", async () => {
  const before = readFileSync(sample);
  const runs = [at("one.xlsx"), at("two.xlsx")].map((output) => run([sample], output, tenSteps));
  expect(runs[0]).toMatchObject({ code: 0, said: "" });
  const timeless = runs.map(({ lines }) => lines.map((line) => ({ ...line, milliseconds: 0 })));
  expect(timeless[0]).toHaveLength(10);
  expect(timeless[0]).toEqual(timeless[1]);
  // 46352 is 2026-11-26: the clock holds for TODAY() in cells too.
  expect(timeless[0]?.[7]).toMatchObject({ step: 8, ok: true, result: { values: [[46352]] } });
  expect(timeless[0]?.[8]).toMatchObject({ ok: false, code: "badInput", cell: null, syncs: 0 });
  expect(readFileSync(sample).equals(before)).toBe(true);
  const written = await readXlsx(readFileSync(at("one.xlsx")));
  const given = new Set((await readXlsx(before)).sheets.map(({ name }) => name));
  const made = written.sheets.map(({ name }) => name).filter((name) => !given.has(name));
  expect(made).toEqual([
    "Scoring matrix",
    "KAM settings",
    "Plan Ostermark Marine",
    "Review Ostermark Marine Q3 2026",
  ]);
}, 120_000);

test("a folder of .csv files is one workbook, each file a sheet, and so are files one after the other", () => {
  const crm = at("crm");
  mkdirSync(crm, { recursive: true });
  writeFileSync(
    join(crm, "clients.csv"),
    "Account,Revenue,Fit\nAlder,900,9\nBirch,300,7\nCedar,5,1\n",
  );
  writeFileSync(join(crm, "deals.csv"), "Account,Stage,Value\nAlder,Won,10\nZinnia,Won,20\n");
  writeFileSync(join(crm, "notes.txt"), "no list");
  const steps = [{ do: "lists" }, { do: "score", list: "clients" }];
  const ofFolder = run([crm], "-", steps);
  expect(ofFolder.code).toBe(0);
  const { lists } = ofFolder.lines[0]?.["result"] as { lists: { sheet: string }[] };
  expect(lists.map(({ sheet }) => sheet)).toEqual(["clients", "deals"]);
  const files = [join(crm, "clients.csv"), join(crm, "deals.csv")];
  const ofFiles = run(files, "-", steps);
  expect(ofFiles.lines[1]?.["result"]).toEqual(ofFolder.lines[1]?.["result"]);
}, 60_000);

test("npm run demo walks score, plans and reviews on the sample", async () => {
  const { code, lines } = run([sample], at("demo.xlsx"), [], "demo");
  expect(code).toBe(0);
  expect(lines.map((line) => line["do"])).toEqual(["lists", "score", "plans", "reviews"]);
  expect(lines.every(({ ok }) => ok === true)).toBe(true);
  expect(existsSync(at("demo.xlsx"))).toBe(true);
}, 120_000);

describe("exit codes", () => {
  const csv = at("a.csv");
  beforeAll(() => writeFileSync(csv, "Account,Revenue\nAlder,1\nBirch,2\n"));

  test("2 when a step expects what there is not, and no step is carried out", () => {
    const { code, said, lines } = run([csv], "-", [
      { do: "lists" },
      { do: "lists", expect: "maybe" },
    ]);
    expect([code, lines]).toEqual([2, []]);
    expect(said).toMatch(
      /^Step 2 of .* expects "maybe": "expect" is "refused", or it is left out\.$/m,
    );
  });

  test("1 when a step was refused that nobody expected to be, and the workbook is written all the same", () => {
    const { code, lines } = run([csv], at("refused.xlsx"), [{ do: "takeBack" }, { do: "lists" }]);
    expect(code).toBe(1);
    expect(lines.map(({ ok }) => ok)).toEqual([false, true]);
    expect(existsSync(at("refused.xlsx"))).toBe(true);
  }, 30_000);

  test("1 when a step that has to be refused was carried out", () => {
    expect(run([csv], "-", [{ do: "lists", expect: "refused" }]).code).toBe(1);
  }, 30_000);

  test("a profile after the first step is refused", () => {
    const { lines } = run([csv], "-", [{ do: "lists" }, { do: "profile", excel: "365" }]);
    expect(lines[1]).toMatchObject({ ok: false, code: "badInput" });
  }, 30_000);

  test.each([
    ["no file", [at("missing.xlsx")], "-", [{ do: "lists" }], "There is no file or folder"],
    ["a folder without .csv", [tmpEmpty()], "-", [{ do: "lists" }], "There is no .csv file in"],
    ["steps that are no JSON", [csv], "-", "[{", "is no JSON"],
    [
      "steps that nest without end",
      [csv],
      "-",
      `[${"[".repeat(5000)}${"]".repeat(5000)}]`,
      "more than 50 deep",
    ],
    ["steps that are no list", [csv], "-", { do: "lists" }, "holds no steps"],
    [
      "a result in a folder that is not there",
      [csv],
      at("no/out.xlsx"),
      [{ do: "lists" }],
      "there is no folder",
    ],
    ["a result that is the input", [sample], sample, [{ do: "lists" }], "is the file that is read"],
    ["a result that is no .xlsx", [csv], at("out.csv"), [{ do: "lists" }], "an .xlsx file"],
    [
      "a workbook among .csv files",
      [csv, sample],
      "-",
      [{ do: "lists" }],
      "is a workbook and no text",
    ],
    [
      "a file that is no workbook",
      [at("steps.json")],
      "-",
      [{ do: "lists" }],
      "is not a file the workbench opens",
    ],
    ["no arguments", [], "-", [{ do: "lists" }], "usage:"],
  ] as const)(
    "2 and one sentence on standard error: %s",
    (_what, inputs, output, steps, sentence) => {
      const { code, lines, said } = run(inputs, output, steps);
      expect(code).toBe(2);
      expect(lines).toEqual([]);
      expect(said).toContain(sentence);
      expect(said.trim().split("\n")).toHaveLength(1);
    },
    30_000,
  );
});

function tmpEmpty(): string {
  return mkdtempSync(join(folder, "empty-"));
}

describeWithSharedData("a CRM export that nobody here made", () => {
  test("is scored, planned and reviewed from its folder of .csv files", () => {
    const { code, lines } = run([sharedData("b2b/maven_crm")], at("maven.xlsx"), [
      { do: "clock", today: "2018-01-05" },
      { do: "lists" },
      {
        do: "score",
        list: "accounts",
        criteria: [
          { column: "revenue", weight: 60 },
          { column: "employees", weight: 40 },
        ],
        slots: 2,
      },
      { do: "plans", accounts: "key" },
      { do: "reviews", accounts: "key", period: "2017-Q4" },
    ]);
    expect(code).toBe(0);
    const scored = lines[2]?.["result"] as { accounts: number; top: { account: string }[] };
    expect(scored.accounts).toBe(85);
    // Kan-code has the largest revenue (11,698.03) and the most employees (34,288): 10 of 10.
    expect(scored.top[0]).toMatchObject({ account: "Kan-code", score: 10, rank: 1 });
    expect((lines[3]?.["result"] as { sheets: unknown[] }).sheets).toHaveLength(2);
  }, 120_000);
});
