import { actions } from "../../src/actions";
import { createProgrammeSheet } from "../../src/actions/create-programme-sheet";
import { readProgrammeSheet } from "../../src/actions/read-programme-sheet";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(240_000);

let host: HeadlessHost;

const accounts = [
  ["Account", "Account manager", "Annual revenue", "Status"],
  ["Alder", "Dana", 900, "Key"],
  ["Birch", "Dana", 80, "Key"],
  ["Cedar", "Eli", 20, "Key"],
];

beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", accounts);
});

afterAll(() => host.close());

const kinds = ["readiness", "businessCase", "maturity", "skills", "load", "pareto"] as const;

test.each(kinds)(
  "%s: made in this Excel, it answers without an error in any cell",
  async (kind) => {
    const made = await createProgrammeSheet(kind, { pause: host.whenCalculated });
    await host.whenCalculated();
    const said = await readProgrammeSheet(kind, made.sheetName);
    const cells = [
      ...Object.values(said.fields),
      ...Object.values(said.lines).flat(),
      ...Object.values(said.lists).flatMap(({ rows }) => rows.flat()),
    ];
    expect(cells.filter((cell) => String(cell).startsWith("#"))).toEqual([]);
    expect(cells.filter((cell) => cell !== null).length).toBeGreaterThan(20);
  },
);

test.each(kinds)(
  "%s: made again it is the same sheet, and taken back it is as it was",
  async (kind) => {
    const before = await workbookContents(host);
    await writeSheet(host, "Accounts", [...accounts, ["Dogwood", "Eli", 700, "Key"]]);
    const again = await createProgrammeSheet(kind, { pause: host.whenCalculated });
    expect(again.isUpdate).toBe(true);
    await host.whenCalculated();
    const { sheets } = await workbookContents(host);
    expect(sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    await actions.takeBack(again);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Accounts").getRange("A5:D5").clear();
      await context.sync();
    });
    await host.whenCalculated();
    const after = await workbookContents(host);
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  },
);
