import Papa from "papaparse";
import { Model } from "../../../workbench/engine";
import { installWorkbench } from "../../../workbench/object-model/install";
import { openTextFiles, saveWorkbookFile } from "../../../workbench/xlsx/workbook-file";
import { serialDay } from "../../support/serial-day";
import { sharedData } from "../../support/shared-data";
import { rawRows, type RawRow } from "../../understanding/support/raw-rows";

/** What an account's criteria are worked out to from the raw rows; "" where nothing is known. */
export type Figures = ReadonlyMap<string, readonly (number | "")[]>;

/** The lists of one month, as their exports would have been on its last day. */
export interface MonthlyExport {
  readonly sheets: Readonly<Record<string, readonly RawRow[]>>;
  readonly figures: Figures;
}

export interface ExportOverMonths {
  readonly name: string;
  /** By which criteria the figures are given, in their order, and which way each counts. */
  readonly criteria: readonly (readonly [name: string, direction: "higher" | "lower"])[];
  /** Of the proposal, what is left out, and what of the other columns is taken in. */
  readonly leftOut: readonly string[];
  readonly added: string;
  readonly slots: number;
  readonly months: readonly [MonthlyExport, MonthlyExport];
  /** Only in the second month, and only in the first. */
  readonly newcomer: string;
  readonly leaver: string;
}

const of = (row: RawRow, heading: string): string => row[heading] ?? "";

function groupedBy(rows: readonly RawRow[], heading: string): ReadonlyMap<string, RawRow[]> {
  const groups = new Map<string, RawRow[]>();
  for (const row of rows) {
    groups.set(of(row, heading), [...(groups.get(of(row, heading)) ?? []), row]);
  }
  return groups;
}

const sum = (rows: readonly RawRow[], heading: string): number =>
  rows.reduce((total, row) => total + Number(of(row, heading)), 0);

/** An Excel day from month/day/year, with two or four digits of the year. */
function monthFirst(text: string): number {
  const [month = "", day = "", year = ""] = text.split("/");
  return serialDay([year.length === 2 ? `20${year}` : year, month, day].join("-"));
}

function latestOf(rows: readonly RawRow[], heading: string, read: (text: string) => number) {
  return Math.max(...rows.map((row) => (of(row, heading) === "" ? 0 : read(of(row, heading)))));
}

export function mavenOverMonths(): ExportOverMonths {
  const [newcomer, leaver] = ["Zotware", "Betatech"];
  const read = (name: string) => rawRows(sharedData(`b2b/maven_crm/${name}.csv`));
  function month(cut: string, isIn: (account: string) => boolean): MonthlyExport {
    const accounts = read("accounts").filter((row) => isIn(of(row, "account")));
    const deals = read("sales_pipeline").flatMap((deal): readonly RawRow[] => {
      if (of(deal, "account") === newcomer && !isIn(newcomer)) return [];
      const [engaged, closed] = [of(deal, "engage_date"), of(deal, "close_date")];
      if (engaged !== "" && monthFirst(engaged) > serialDay(cut)) return [];
      return closed !== "" && monthFirst(closed) > serialDay(cut)
        ? [{ ...deal, deal_stage: "Engaging", close_date: "", close_value: "" }]
        : [deal];
    });
    const asOf = latestOf(deals, "close_date", monthFirst);
    const byAccount = groupedBy(deals, "account");
    const figures = accounts.map((row): [string, (number | "")[]] => {
      const own = byAccount.get(of(row, "account")) ?? [];
      const won = own.filter((deal) => of(deal, "deal_stage") === "Won");
      const decided = own.filter((deal) => ["Won", "Lost"].includes(of(deal, "deal_stage")));
      return [
        of(row, "account"),
        [
          Number(of(row, "revenue")),
          sum(won, "close_value"),
          decided.length === 0 ? "" : won.length / decided.length,
          won.length === 0 ? "" : asOf - latestOf(won, "close_date", monthFirst),
          own.length - decided.length,
        ],
      ];
    });
    return {
      sheets: { accounts, sales_pipeline: deals },
      figures: new Map(figures),
    };
  }
  return {
    name: "Maven",
    criteria: [
      ["revenue", "higher"],
      ["Won amount", "higher"],
      ["Win rate", "higher"],
      ["Days since last won deal", "lower"],
      ["Open deals", "higher"],
    ],
    leftOut: ["employees"],
    added: "Open deals",
    slots: 8,
    months: [
      month("2017-11-30", (account) => account !== newcomer),
      month("2017-12-31", (account) => account !== leaver),
    ],
    newcomer,
    leaver,
  };
}

export function orderLinesOverMonths(): ExportOverMonths {
  const [newcomer, leaver] = ["Boards & Toys Co.", "Volvo Model Replicas, Co"];
  const all = rawRows(sharedData("b2b/sales_data_sample.csv"), "windows-1252");
  function month(cut: string, isIn: (account: string) => boolean): MonthlyExport {
    const lines = all.filter(
      (row) => isIn(of(row, "CUSTOMERNAME")) && monthFirst(of(row, "ORDERDATE")) <= serialDay(cut),
    );
    const asOf = latestOf(lines, "ORDERDATE", monthFirst);
    // The days of a year before: neither window holds a 29 February at an end.
    const aYear = 365;
    const figures = [...groupedBy(lines, "CUSTOMERNAME")].map(
      ([account, own]): [string, (number | "")[]] => {
        const between = (from: number, to: number) =>
          own.filter((row) => {
            const day = monthFirst(of(row, "ORDERDATE"));
            return day > from && day <= to;
          });
        const lastYear = sum(between(asOf - aYear, asOf), "SALES");
        const yearBefore = sum(between(asOf - 2 * aYear, asOf - aYear), "SALES");
        return [
          account,
          [
            sum(own, "SALES"),
            yearBefore > 0 ? lastYear / yearBefore - 1 : "",
            asOf - latestOf(own, "ORDERDATE", monthFirst),
            new Set(own.map((row) => of(row, "PRODUCTCODE"))).size,
            new Set(own.map((row) => of(row, "ORDERNUMBER"))).size,
          ],
        ];
      },
    );
    return { sheets: { sales_data_sample: lines }, figures: new Map(figures) };
  }
  return {
    name: "sales_data_sample",
    criteria: [
      ["Revenue", "higher"],
      ["Revenue growth", "higher"],
      ["Days since last order", "lower"],
      ["Different products", "higher"],
      ["Orders", "higher"],
    ],
    leftOut: ["Revenue, last 12 months"],
    added: "Orders",
    slots: 6,
    months: [
      month("2005-04-30", (account) => account !== newcomer),
      month("2005-05-31", (account) => account !== leaver),
    ],
    newcomer,
    leaver,
  };
}

/** As cells to paste: headings, then the rows. */
export function cellsOf(rows: readonly RawRow[]): readonly (readonly string[])[] {
  const headings = Object.keys(rows[0] ?? {});
  return [headings, ...rows.map((row) => headings.map((heading) => of(row, heading)))];
}

/** A workbook with each list of the month on a sheet of its own. */
export async function workbookOfMonth({ sheets }: MonthlyExport): Promise<Uint8Array> {
  installWorkbench();
  const opened = openTextFiles(
    Object.entries(sheets).map(([name, rows]) => ({
      fileName: `${name}.csv`,
      bytes: new TextEncoder().encode(Papa.unparse([...rows])),
    })),
  );
  const model = new Model(opened.data);
  return saveWorkbookFile(model, opened.connect(model));
}
