import type { Figure, FiguresOfPeriod } from "./figures-of-period";
import type { RecordedKpi } from "./review-record";

/** The KPIs that every review follows, as its rows call them. */
const kpis: readonly (readonly [
  kpi: string,
  of: keyof FiguresOfPeriod,
  better: "higher" | "lower",
])[] = [
  ["Revenue in the period", "revenuePeriod", "higher"],
  ["Revenue, last 12 months", "lastYear", "higher"],
  ["Revenue growth", "growth", "higher"],
  ["Margin %", "marginShare", "higher"],
  ["Share of wallet", "shareOfWallet", "higher"],
  ["Win rate", "winRate", "higher"],
  ["Open, weighted", "weighted", "higher"],
  ["NPS", "nps", "higher"],
  ["CSAT", "csat", "higher"],
  ["Open tickets", "openTickets", "lower"],
  ["Days to resolve", "daysToResolve", "lower"],
  ["Recurring, a month", "monthlyRevenue", "higher"],
  ["Churn events", "churnEvents", "lower"],
  ["Score", "score", "higher"],
];

export function kpisOf(figures: FiguresOfPeriod): readonly RecordedKpi[] {
  return kpis.map(([kpi, of, better]) => {
    const { value, n }: Figure = figures[of];
    return { kpi, value, n: value === null ? null : n, better };
  });
}
