import { createFitWarehouseSheet } from "../../src/actions/create-fit-warehouse-sheet";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

/** The parameters of CDNOW in weeks, as published (Fader, Hardie & Lee 2005; Fader & Hardie 2013). */
const published: readonly (readonly [string, number | boolean])[] = [
  ["r", 0.243],
  ["alpha", 4.414],
  ["a", 0.793],
  ["b", 2.426],
  ["log-likelihood", -9582.4],
  ["customers", 2357],
  ["repeaters", 946],
  ["p", 6.25],
  ["q", 3.74],
  ["gamma", 15.44],
  ["log-likelihood of values", -4661],
  ["correlation of frequency and value", 0.11],
  ["identified", true],
];

let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Fit", published);
  await writeSheet(
    host,
    "Open",
    published.map(([name, value]) => [name, name === "identified" ? false : value]),
  );
  await writeSheet(host, "Row", [
    published.slice(0, 4).map(([name]) => name),
    published.slice(0, 4).map(([, value]) => value),
  ]);
  await writeSheet(host, "Words", [
    ["r", "much"],
    ["alpha", 3],
  ]);
}, 60_000);

afterAll(() => host.close());

const request = {
  dialect: "duckdb",
  fit: "Fit!A1:B13",
  unit: "week" as const,
  horizon: 39,
  discountPerYear: 0.1,
  table: "sales.orders",
  accountColumn: "客户",
  dateColumn: 'day"; drop table orders; --',
  amountColumn: "amount",
  asOf: 35703,
  mostRepeats: 30,
};

async function columnsOf(sheetName: string): Promise<readonly (readonly unknown[])[]> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange().load("values");
    await context.sync();
    return used.values as unknown[][];
  });
}

test("the sheet holds values, difference query, dbt model, counting and a proof with published numbers", async () => {
  const made = await createFitWarehouseSheet(request, { pause: host.whenCalculated });
  expect(made.sql).toContain('FROM "sales"."orders" AS list');
  expect(made.sql).toContain('list."客户" AS account');
  expect(made.sql).toContain('list."day""; drop table orders; --"');
  const cells = await columnsOf(made.sheetName);
  const column = cells.map(([first]) => String(first));
  expect(column).toEqual(
    expect.arrayContaining([
      "1 What each account is worth",
      "2 Difference query",
      "3 dbt: models/kam_values.sql",
      "4 dbt: models/kam_values.yml",
      "5 Count the purchases for the next fit",
      "Proof",
    ]),
  );
  expect(column.filter((line) => line.includes('{{ source("sales", "orders") }}'))).toHaveLength(1);
  const proof = cells.slice(column.indexOf("Proof") + 3);
  const [repeats, , age, , alive, purchases] = (proof.find(([x]) => x === 0) ?? []) as number[];
  expect([repeats, alive]).toEqual([0, 1]);
  // (a + b - 1)/(a - 1) (1 - (c)^r F): for x = 0 the published expectation E[X(t)] at age 0 is 1.0405
  // at 31.86 weeks; seen for 40 days without a purchase it is less.
  expect(age).toBeCloseTo(40 / 7, 12);
  expect(purchases).toBeGreaterThan(0.3);
  expect(purchases).toBeLessThan(1.04);
});

test("one cell of the fit is enough, and a fit in two rows without values has none", async () => {
  const one = await createFitWarehouseSheet({ ...request, fit: "fit!A1" });
  expect(one.sql).toContain("6.25e0");
  const row = await createFitWarehouseSheet({ ...request, fit: "Row!A1:D2" });
  expect(row.sql).not.toContain('"amount"');
});

test.each([
  [{ fit: "Open!A1:B13" }, "The fit in Open!A1:B13 is not identified"],
  [{ fit: "Words!A1:B2" }, "Words!A1:B2 has no a, b: give the cells in which KAM.CLV.FIT"],
  [{ fit: "A1:B13" }, '"A1:B13" is no range on a sheet'],
  [{ fit: "Nowhere!A1" }, "There is no sheet Nowhere"],
  [{ horizon: 0 }, "horizon is 0; give a number of weeks above 0"],
  [{ horizon: 5000, mostRepeats: 0 }, "needs more than 2000 terms to look 5000 weeks ahead"],
  [{ dialect: "oracle" }, 'There is no dialect "oracle"'],
])("%j is refused in a sentence and nothing is written", async (change, sentence) => {
  const before = await workbookContents(host);
  await expect(createFitWarehouseSheet({ ...request, ...change })).rejects.toMatchObject({
    code: "badInput",
    message: expect.stringContaining(sentence),
  });
  expect(await workbookContents(host)).toEqual(before);
});
