/** The charts that our templates draw: what they show stands on their own sheets. */
export const ownCharts: ReadonlySet<string> = new Set([
  "TopAccounts",
  "RevenueByPeriod",
  "cashChart",
  "paretoChart",
]);
