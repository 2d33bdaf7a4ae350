import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { meanOverOrders } from "./mean-over-orders";
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

const criteria = [1, 2, 3, 4] as const;

/** The least and the largest value of each criterion. */
function endsAt(rows: readonly (string | number)[][]): readonly (readonly [number, number])[] {
  return criteria.map((column) => {
    const numbers = rows.map((row) => row[column]).filter((value) => typeof value === "number");
    return [Math.min(...numbers), Math.max(...numbers)];
  });
}

/** What changed a score between two dates, in points, by carrying out the changes in every order. */
export interface CrmCauses {
  readonly ratings: number;
  readonly blanks: number;
  readonly scales: number;
}

/** Why each account's score is another on the second day, on equal weights that stay as they are. */
export function crmCausesBetween(first: number, second: number): ReadonlyMap<string, CrmCauses> {
  const days = [first, second].map(crmAccountsAt);
  const ends = days.map(endsAt);
  return new Map(
    days[0]!.map(([account], row) => {
      const [ratings = 0, blanks = 0, scales = 0] = meanOverOrders(3, (changed) => {
        const points = criteria.map((column, at) => {
          const [then, now] = days.map((rows) => rows[row]?.[column]);
          const [near, far] = changed & 1 ? [now, then] : [then, now];
          const isBlank = (changed & 2 ? now : then) === "";
          const value = Number(near === "" ? far : near);
          const [low, high] = ends[changed & 4 ? 1 : 0]![at]!;
          const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
          return isBlank ? 1 : 1 + 9 * share;
        });
        return points.reduce((sum, one) => sum + one, 0) / criteria.length;
      });
      return [String(account), { ratings, blanks, scales }];
    }),
  );
}

/** Score and rank of each account on equal weights between each column's own extremes. */
export function crmStandingAt(
  cut: number,
): ReadonlyMap<string, { readonly score: number; readonly rank: number }> {
  const rows = crmAccountsAt(cut);
  const rated = endsAt(rows).map(([low, high], at) =>
    rows.map((row) => {
      const value = row[criteria[at]!];
      return typeof value === "number" ? 1 + (9 * (value - low)) / (high - low) : 1;
    }),
  );
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
