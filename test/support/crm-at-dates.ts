import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { sharedData } from "./shared-data";

type Row = Readonly<Record<string, string>>;

function readCsv(name: string): readonly Row[] {
  const text = readFileSync(sharedData(`b2b/maven_crm/${name}`), "utf8");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** Three ends of quarters, as Excel serial numbers. */
export const cutDates = [42_916, 43_008, 43_100] as const;

export const crmHeadings = ["account", "revenue", "employees", "won revenue", "win rate"] as const;

function serial(day: string): number {
  return Date.parse(`${day} UTC`) / 86_400_000 + 25_569;
}

/** What was known of each account on a day: deals that were closed by then. */
export function crmAccountsAt(cut: number): readonly (string | number)[][] {
  const closed = readCsv("sales_pipeline.csv").filter(
    (deal) => deal["close_date"] !== "" && serial(deal["close_date"] ?? "") <= cut,
  );
  return readCsv("accounts.csv").map((row) => {
    const own = closed.filter((deal) => deal["account"] === row["account"]);
    const won = own.filter((deal) => deal["deal_stage"] === "Won");
    return [
      row["account"] ?? "",
      Number(row["revenue"]),
      Number(row["employees"]),
      won.reduce((sum, deal) => sum + Number(deal["close_value"]), 0),
      own.length === 0 ? "" : won.length / own.length,
    ];
  });
}

/** Score and rank of each account on equal weights between each column's own extremes. */
export function crmStandingAt(
  cut: number,
): ReadonlyMap<string, { readonly score: number; readonly rank: number }> {
  const rows = crmAccountsAt(cut);
  const columns = [1, 2, 3, 4].map((column) => rows.map((row) => row[column]));
  const rated = columns.map((values) => {
    const numbers = values.filter((value) => typeof value === "number");
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    return values.map((value) =>
      typeof value === "number" ? 1 + (9 * (value - low)) / (high - low) : 1,
    );
  });
  const scores = rows.map((_, row) =>
    Number((rated.reduce((sum, column) => sum + column[row]!, 0) / 4).toFixed(9)),
  );
  return new Map(
    rows.map(([account], row) => [
      String(account),
      {
        score: scores[row]!,
        rank: 1 + scores.filter((score) => score > scores[row]!).length,
      },
    ]),
  );
}

/** The deals as they are exported. */
export function crmDeals(): readonly Row[] {
  return readCsv("sales_pipeline.csv");
}

export function crmFirms(): readonly Row[] {
  return readCsv("accounts.csv");
}
