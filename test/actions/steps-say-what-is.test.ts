import ExcelJS from "exceljs";
import {
  closeAfterEach,
  openBytes,
  openLists,
  type ProgrammeRun,
} from "../steps/support/programme-run";
import type { Cell } from "./start-host";

closeAfterEach();

let opened: ProgrammeRun;

const step = (one: object) => opened.run(one);

const lists: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Accounts: [
    ["Account", "Revenue", "Employees"],
    ["Alder", 1000, 50],
    ["Birch", 2000, 40],
    ["Cedar", 3000, 30],
    ["Dogwood", 4000, 20],
    ["", "", ""],
  ],
  Contacts: [
    ["Account", "Name", "Role"],
    ["Alder", "Ann", "Decider"],
    ["Birch", "Bob", "Decider"],
  ],
};

const criteria = [
  { column: "Revenue", weight: 60 },
  { column: "Employees", weight: 40 },
];

test("taking back a refresh or a closing of several sheets named one of them, by its old name", async () => {
  opened = await openLists(lists);
  await step({ do: "plans", accounts: ["Alder", "Birch"] });
  await step({ do: "type", sheet: "Contacts", cell: "B2", value: "Ada" });
  await step({ do: "type", sheet: "Contacts", cell: "B3", value: "Ben" });
  await step({ do: "refresh" });
  await opened.host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan Birch").name = "PB";
    await context.sync();
  });
  expect(await step({ do: "takeBack" })).toEqual({ sheets: ["Plan Alder", "PB"] });
  const reviews = await step({ do: "reviews", accounts: ["Alder", "Birch"], period: "2025-Q3" });
  const sheets = (reviews["sheets"] as { sheet: string }[]).map(({ sheet }) => sheet);
  await step({ do: "close", sheet: sheets });
  expect(await step({ do: "takeBack" })).toEqual({ sheets });
});

test("an account of the list that the matrix does not know yet was said not to be in the workbook", async () => {
  opened = await openLists(lists);
  await step({ do: "score", slots: 2, criteria });
  await step({ do: "type", sheet: "Accounts", cell: "A6", value: "Newco" });
  await step({ do: "type", sheet: "Accounts", cell: "B6", value: 500 });
  expect(await step({ do: "plans", accounts: ["newco"] })).toMatchObject({
    sheets: [{ account: "Newco", sheet: "Plan Newco", made: "new" }],
  });
  const refused = await opened.answer({ do: "plans", accounts: ["Newcomer"] });
  expect(refused).toMatchObject({ ok: false, code: "badInput" });
  expect(refused.ok ? "" : refused.sentence).toContain(
    "There are Dogwood, Cedar, Birch, Alder, Newco.",
  );
});

test("nobody was said to have changed cells of a matrix of which nobody knows what was written", async () => {
  opened = await openLists(lists);
  await step({ do: "score", slots: 2, criteria });
  const { cells } = await step({ do: "cells", sheet: "Scoring matrix" });
  await step({
    do: "type",
    sheet: "Scoring matrix",
    cell: (cells as Record<string, string>)["best:Revenue"],
    value: 4500,
  });
  await opened.host.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.load("items/id");
    await context.sync();
    parts.items.forEach((part) => part.delete());
    await context.sync();
  });
  const { words } = await step({ do: "update" });
  expect(String(words)).toMatch(
    /that say something else are kept|that says something else is kept/u,
  );
  expect(String(words)).not.toContain("you changed");
});

test("the totals row of a filtered table was taken for an account", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Data");
  sheet.addTable({
    name: "Kunden",
    ref: "A1",
    headerRow: true,
    totalsRow: true,
    columns: [
      { name: "Account", totalsRowLabel: "Total" },
      { name: "Revenue", totalsRowFunction: "sum" },
      { name: "Employees", totalsRowFunction: "none" },
    ],
    rows: (lists["Accounts"] ?? []).slice(1, 5).map((row) => [...row]),
  });
  sheet.getRow(3).hidden = true;
  opened = await openBytes(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
  expect(await step({ do: "lists" })).toMatchObject({ lists: [{ name: "Kunden", rows: 4 }] });
  expect(await step({ do: "score", slots: 2, criteria })).toMatchObject({ accounts: 4 });
});

test("a word that does not fit a field was refused without the words that do", async () => {
  opened = await openLists(lists);
  const refused = await opened.answer({ do: "page", review: "Review Alder", for: "executives" });
  expect(refused.ok ? "" : refused.sentence).toBe(
    `Field 'for' of page does not fit: whom it is for, "executive" or "customer".`,
  );
});
