import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { portfolioFunctions } from "../../src/functions/portfolio";
import { retentionFunctions } from "../../src/functions/retention";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { callShell } from "./support/custom-functions";

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string, encoding: BufferEncoding = "utf8"): Row[] {
  const text = readFileSync(sharedData(`b2b/${file}`), encoding);
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const column = (values: readonly unknown[]) => values.map((value) => [value]);
const { CHURN, RETENTION, GRR, NRR } = retentionFunctions;
const churnRevenue = retentionFunctions["CHURN.REVENUE"];

describeWithSharedData("the functions on real B2B data", () => {
  const expected = JSON.parse(readFileSync(sharedData("b2b/b2b_expected.json"), "utf8"));

  test("92 customers of a model car maker: 61 of 69 stay, NRR .88233, GRR .57987", () => {
    const sales = rowsOf("sales_data_sample.csv", "latin1");
    const figures = expected.sales_data_sample;
    const revenueIn = (year: string) => {
      const revenue = new Map<string, number>();
      for (const row of sales) {
        if (row["YEAR_ID"] !== year) continue;
        const customer = row["CUSTOMERNAME"] ?? "";
        revenue.set(customer, (revenue.get(customer) ?? 0) + Number(row["SALES"]));
      }
      return revenue;
    };
    const before = revenueIn("2003");
    const after = revenueIn("2004");
    const lists = [column([...before.keys()]), column([...after.keys()])];
    const kept = figures.retained_2003_to_2004 / figures.customers_active_2003;
    expect(callShell("RETENTION", RETENTION, ...lists)).toBeCloseTo(kept, 12);

    const customers = [...new Set([...before.keys(), ...after.keys()])];
    const start = column(customers.map((customer) => before.get(customer) ?? ""));
    const end = column(customers.map((customer) => after.get(customer) ?? 0));
    expect(callShell("NRR", NRR, start, end)).toBeCloseTo(figures.nrr_2004_over_2003, 7);
    expect(callShell("GRR", GRR, start, end)).toBeCloseTo(figures.grr_2004_over_2003, 7);
  });

  test("7,043 telephone customers: .26537 of them leave with .30503 of the revenue", () => {
    const customers = rowsOf("Telco-Customer-Churn.csv");
    const figures = expected.telco;
    const hasLeft = (row: Row) => row["Churn"] === "Yes";
    expect(callShell("CHURN", CHURN, figures.customers, figures.customers - figures.churned)).toBe(
      figures.churned / figures.customers,
    );
    const ids = column(customers.map((row) => row["customerID"]));
    const left = column(customers.filter((row) => !hasLeft(row)).map((row) => row["customerID"]));
    expect(callShell("CHURN", CHURN, ids, left)).toBeCloseTo(figures.churn_rate, 9);
    const start = column(customers.map((row) => Number(row["MonthlyCharges"])));
    const end = column(customers.map((row) => (hasLeft(row) ? 0 : Number(row["MonthlyCharges"]))));
    expect(callShell("CHURN.REVENUE", churnRevenue, start, end)).toBeCloseTo(
      figures.revenue_churn_rate,
      9,
    );
  });

  test("growth from quarter to quarter of 8,800 opportunities", () => {
    const quarters = expected.maven_crm.revenue_by_quarter;
    const growth = portfolioFunctions["REVENUE.GROWTH"];
    // 3,086,111 over 1,134,672
    expect(callShell("REVENUE.GROWTH", growth, quarters["2017Q1"], quarters["2017Q2"])).toBeCloseTo(
      1.719827,
      6,
    );
  });
});
