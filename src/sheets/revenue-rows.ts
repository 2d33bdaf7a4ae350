import type { AccountFacts } from "../domain/plan/account-facts";
import { liveFigure, ofAccount } from "./live-figure";
import type { CellContent } from "./sheet-plan";
import type { ListRow } from "./template/content";

/** One row a period, oldest first; amounts are live where the workbook lists them by period. */
export function revenueRows(facts: AccountFacts): readonly ListRow[] {
  const periods = [...facts.revenue].sort((one, other) => one.start - other.start);
  const columns = facts.sources.revenue;
  const key = (columns?.["start"] ?? "") !== "" ? "start" : "label";
  const amount = (field: "revenue" | "margin", value: number | null): CellContent =>
    value === null
      ? null
      : liveFigure(
          facts,
          "revenue",
          [key, field],
          (named) => `=SUMPRODUCT(${ofAccount(named)},--(${named[key]}={${key}}),${named[field]})`,
          value,
        );
  return periods.map((period) => ({
    cells: {
      label: period.label,
      start: period.start,
      revenue: amount("revenue", period.revenue),
      margin: amount("margin", period.margin),
    },
  }));
}
