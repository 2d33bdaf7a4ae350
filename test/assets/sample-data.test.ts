import sample from "../../assets/sample-data.json";
import { createRandom } from "../../src/domain/numerics/random";
import { createDraw } from "../../scripts/sample-data/draw";
import { inventSampleData } from "../../scripts/sample-data/tables";

type Row = Readonly<Record<string, string | number | null>>;

function rowsOf(name: string): readonly Row[] {
  const sheet = sample.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`the sample has no sheet ${name}`);
  return sheet.rows.map((row) =>
    Object.fromEntries(sheet.columns.map((column, index) => [column.heading, row[index] ?? null])),
  );
}

const accounts = rowsOf("Accounts");
const names = new Set(accounts.map((account) => account["Account"]));
const sum = (rows: readonly Row[], heading: string): number =>
  rows.reduce((total, row) => total + Number(row[heading]), 0);

describe("the sample workbook's lists agree with each other", () => {
  test("the committed file is what the seeded script makes", () => {
    expect(inventSampleData(createDraw(createRandom(20261031)))).toEqual(sample);
  });

  test("there are 60 accounts, each named once", () => {
    expect(accounts).toHaveLength(60);
    expect(names.size).toBe(60);
  });

  test.each(["Contacts", "Opportunities", "Revenue", "Tickets", "Surveys"])(
    "every row of %s belongs to an account of the list",
    (sheet) => {
      for (const row of rowsOf(sheet)) expect(names).toContain(row["Account"]);
    },
  );

  test("an account's annual revenue is the sum of its last four quarters", () => {
    const latest = new Set(["2025 Q4", "2026 Q1", "2026 Q2", "2026 Q3"]);
    for (const account of accounts) {
      const own = rowsOf("Revenue").filter(
        (row) => row["Account"] === account["Account"] && latest.has(String(row["Quarter"])),
      );
      expect(own).toHaveLength(4);
      expect(sum(own, "Revenue")).toBe(account["Annual revenue"]);
    }
  });

  test("no account buys more from us than it could spend, and no quarter was sold at a loss", () => {
    for (const account of accounts) {
      expect(Number(account["Potential revenue"])).toBeGreaterThanOrEqual(
        Number(account["Annual revenue"]),
      );
    }
    for (const row of rowsOf("Revenue")) {
      expect(Number(row["Margin"])).toBeGreaterThanOrEqual(0);
      expect(Number(row["Margin"])).toBeLessThanOrEqual(Number(row["Revenue"]));
    }
  });

  test("deals won in the last year do not add up to more than the year's revenue", () => {
    const won = rowsOf("Opportunities").filter(
      (deal) => deal["Stage"] === "Won" && Number(deal["Closed"]) > sample.asOf - 365,
    );
    for (const account of accounts) {
      const own = won.filter((deal) => deal["Account"] === account["Account"]);
      expect(sum(own, "Value")).toBeLessThanOrEqual(Number(account["Annual revenue"]));
    }
  });

  test("deals and tickets close after they open, and only open deals have no closing day", () => {
    for (const row of [...rowsOf("Opportunities"), ...rowsOf("Tickets")]) {
      if (row["Closed"] !== null) {
        expect(Number(row["Closed"])).toBeGreaterThan(Number(row["Opened"]));
        expect(Number(row["Closed"])).toBeLessThanOrEqual(sample.asOf);
      }
    }
    for (const deal of rowsOf("Opportunities")) {
      const isDecided = deal["Stage"] === "Won" || deal["Stage"] === "Lost";
      expect(deal["Closed"] !== null).toBe(isDecided);
    }
  });

  test("survey answers come from a contact of the account", () => {
    const contacts = new Set(rowsOf("Contacts").map((row) => `${row["Account"]}|${row["Name"]}`));
    for (const answer of rowsOf("Surveys")) {
      expect(contacts).toContain(`${answer["Account"]}|${answer["Respondent"]}`);
    }
  });

  test("nothing happens before an account became a customer", () => {
    const since = new Map(accounts.map((row) => [row["Account"], Number(row["Customer since"])]));
    for (const row of [...rowsOf("Opportunities"), ...rowsOf("Tickets")]) {
      expect(Number(row["Opened"])).toBeGreaterThanOrEqual(since.get(row["Account"] ?? "") ?? 0);
    }
  });

  test("a minority of accounts brings most of the revenue: 12 of 60 bring at least half", () => {
    const revenue = accounts.map((row) => Number(row["Annual revenue"])).sort((a, b) => b - a);
    const top = revenue.slice(0, 12).reduce((total, value) => total + value, 0);
    expect(top / sum(accounts, "Annual revenue")).toBeGreaterThan(0.5);
  });
});
