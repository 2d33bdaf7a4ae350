import { actions } from "../../src/actions";
import { understandWorkbook } from "../../src/actions/understand-workbook";
import { changeWorkbookSettings, readWorkbookSettings } from "../../src/actions/workbook-settings";
import { listInputs } from "../../src/actions/list-inputs";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

// 43100 is 2017-12-31 as Excel counts days.
const lastEvent = 43100;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(host, "Accounts", [
    ["Account", "Potential", "Fit", "Days to pay"],
    ["Alder Wood Works", 900, 7, 30],
    ["Birch Steel", 400, 5, 45],
    ["Cedar Mills", 300, 9, 14],
  ]);
  await writeSheet(host, "Sales", [
    ["Order", "Account", "Order date", "Amount (EUR)"],
    ["O-1", "Alder Wood Works", lastEvent - 200, 1200],
    ["O-2", "Birch Steel", lastEvent - 100, 800],
    ["O-3", "Alder Wood Works", lastEvent, 500],
  ]);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sales").getRange("C2:C4").numberFormat = [
      ["yyyy-mm-dd"],
      ["yyyy-mm-dd"],
      ["yyyy-mm-dd"],
    ];
    await context.sync();
  });
}, 60_000);

afterAll(() => host.close());

async function valueOf(sheet: string, cell: string): Promise<unknown> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

async function formatOf(sheet: string, cell: string): Promise<unknown> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load("numberFormat");
    await context.sync();
    return range.numberFormat[0]?.[0];
  });
}

/** As a person types, without the rules for input that Excel would hold against it. */
async function typeIn(sheet: string, cell: string, value: string | number): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
}

async function sheetNames(): Promise<readonly string[]> {
  return (await workbookContents(host)).sheets.map(({ name }) => name);
}

async function asOfOnPlan(sheet: string): Promise<unknown> {
  const { asOf = "" } = await listInputs(sheet);
  return valueOf(sheet, asOf);
}

async function settingsCell(name: string, sheet = "KAM settings"): Promise<string> {
  return (await listInputs(sheet))[name] ?? "";
}

test("a workbook that ends in 2017 is computed for today, or its only currency is not found", async () => {
  expect(await readWorkbookSettings()).toEqual({
    asOf: lastEvent,
    isAsOfChosen: false,
    currency: "EUR",
    fiscalYearStart: 1,
    unit: 1,
  });
  const { measures } = await understandWorkbook();
  const revenue = measures.find(({ name }) => name === "Revenue, last 12 months");
  expect(revenue?.values).toEqual([1700, 800, 0]);
});

test("taking back the first plan leaves a settings sheet, its names or what is remembered of it", async () => {
  const before = await workbookContents(host);
  const plan = await actions.createAccountPlan("Birch Steel");
  expect(await sheetNames()).toContain("KAM settings");
  await actions.takeBack(plan);
  expect(await workbookContents(host)).toEqual(before);
});

test("a plan does not follow the day on the settings sheet, or two sheets have two settings", async () => {
  await actions.createAccountPlan("Alder Wood Works");
  const [source] = await actions.listAccountSources();
  if (!source) throw new Error("no source");
  const read = await actions.readAccounts(source);
  await actions.createScoringMatrix(read, read.proposal);
  expect((await sheetNames()).filter((name) => name.startsWith("KAM settings"))).toHaveLength(1);
  expect(await asOfOnPlan("Plan Alder Wood Works")).toBe(lastEvent);
  await typeIn("KAM settings", await settingsCell("asOf"), lastEvent - 31);
  expect(await asOfOnPlan("Plan Alder Wood Works")).toBe(lastEvent - 31);
  expect(await asOfOnPlan("Scoring matrix")).toBe(lastEvent - 31);
  expect(await readWorkbookSettings()).toMatchObject({ asOf: lastEvent - 31, isAsOfChosen: true });
});

test.each([
  ["asOf", "last week", "is no date"],
  ["fiscalYearStart", 13, "is no month"],
  ["currency", "banana", "is no currency"],
  ["unit", "dozens", "is no unit"],
])("nonsense in %s is taken or passed over in silence", async (name, nonsense, sentence) => {
  const cell = await settingsCell(name);
  const before = (await valueOf("KAM settings", cell)) as string | number;
  await typeIn("KAM settings", cell, nonsense);
  const { aboutSettings, settings } = await understandWorkbook();
  expect(aboutSettings).toContainEqual(
    expect.objectContaining({
      sentence: expect.stringContaining(`'${nonsense}' in 'KAM settings'!${cell} ${sentence}`),
      cell: `'KAM settings'!${cell}`,
    }),
  );
  expect(settings.fiscalYearStart).toBe(1);
  expect(settings.currency).toBe("EUR");
  expect(typeof (await asOfOnPlan("Plan Alder Wood Works"))).toBe("number");
  await typeIn("KAM settings", cell, before);
});

test("money on the sheets that are there does not take currency and unit, or values change", async () => {
  const cellOfMoney = await host.Excel.run(async (context) => {
    const used = context.workbook.worksheets
      .getItem("Plan Alder Wood Works")
      .getUsedRange()
      .load("values,numberFormat");
    await context.sync();
    const row = used.values.findIndex((cells) => cells[0] === "Revenue, last 12 months");
    return { address: `B${row + 1}`, value: used.values[row]?.[1] as unknown };
  });
  expect(await formatOf("Plan Alder Wood Works", cellOfMoney.address)).toBe('"€"#,##0');
  const settings = await changeWorkbookSettings({ unit: 1000, currency: "CHF" });
  expect(settings).toMatchObject({ unit: 1000, currency: "CHF" });
  expect(await formatOf("Plan Alder Wood Works", cellOfMoney.address)).toBe('"CHF "#,##0,"k"');
  expect(await valueOf("Plan Alder Wood Works", cellOfMoney.address)).toBe(cellOfMoney.value);
});

test.each([
  [{ currency: "banana" }, "is no currency"],
  [{ fiscalYearStart: 13 }, "from 1 to 12"],
  [{ asOf: -5 }, "1900-03-01"],
])("%j is written on the settings sheet", async (changes, sentence) => {
  await expect(changeWorkbookSettings(changes)).rejects.toThrow(sentence);
});

test("periods of a review are those of the calendar though the fiscal year begins in April", async () => {
  await changeWorkbookSettings({ fiscalYearStart: 4, isAsOfChosen: false });
  const [quarter] = await actions.listReviewPeriods();
  // 2017-10-01 to 2017-12-31 is the third quarter of the year that ends in March 2018.
  expect(quarter).toMatchObject({ label: "FY2018 Q3", firstDay: 43009, lastDay: 43100 });
});

test("lists that have gone on move as of by themselves, or nobody is told", async () => {
  await typeIn("Sales", "C4", lastEvent + 30);
  const { asOf, aboutSettings } = await understandWorkbook();
  expect(asOf).toBe(lastEvent);
  expect(aboutSettings.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringContaining("Sales now reaches to 2018-01-30; as of stays 2017-12-31: change it"),
  );
  await typeIn("Sales", "C4", lastEvent);
});

test("a settings sheet that was renamed and moved is made a second time", async () => {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("KAM settings");
    sheet.name = "Rules";
    sheet.position = 0;
    await context.sync();
  });
  expect(await readWorkbookSettings()).toMatchObject({ fiscalYearStart: 4, unit: 1000 });
  await actions.createAccountPlan("Cedar Mills");
  expect(await sheetNames()).not.toContain("KAM settings");
  const day = await settingsCell("asOf", "Rules");
  await typeIn("Rules", day, lastEvent - 7);
  expect(await asOfOnPlan("Plan Cedar Mills")).toBe(lastEvent - 7);
});

test("a copy of the settings sheet takes over while the original is there, or not when it is gone", async () => {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Rules").copy("End").name = "Rules of old";
    await context.sync();
  });
  await typeIn("Rules", await settingsCell("asOf", "Rules"), lastEvent - 14);
  expect((await readWorkbookSettings()).asOf).toBe(lastEvent - 14);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Rules").delete();
    await context.sync();
  });
  expect((await readWorkbookSettings()).asOf).toBe(lastEvent - 7);
  await actions.createAccountPlan("Birch Steel");
  expect(await sheetNames()).not.toContain("KAM settings");
  expect(await asOfOnPlan("Plan Birch Steel")).toBe(lastEvent - 7);
  expect(await asOfOnPlan("Plan Cedar Mills")).toBe(lastEvent - 7);
});

test("a settings sheet that was deleted leaves plans in errors, or what was set is forgotten", async () => {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Rules of old").delete();
    await context.sync();
  });
  expect(typeof (await asOfOnPlan("Plan Cedar Mills"))).toBe("number");
  expect(await readWorkbookSettings()).toMatchObject({
    asOf: lastEvent - 7,
    currency: "CHF",
    fiscalYearStart: 4,
    unit: 1000,
  });
  await actions.createReview("Birch Steel", {
    cadence: "quarterly",
    firstDay: 43009,
    lastDay: 43100,
    label: "FY2018 Q3",
  });
  expect(await sheetNames()).toContain("KAM settings");
  await typeIn("KAM settings", await settingsCell("asOf"), lastEvent - 3);
  expect(await asOfOnPlan("Plan Cedar Mills")).toBe(lastEvent - 3);
});
