/**
 * The charts that our templates draw: what they show stands on their own sheets. Written out, since
 * this is also asked as the pane starts, before any template is loaded; a test holds it against them.
 */
export const ownCharts: ReadonlySet<string> = new Set([
  "Quadrants",
  "RevenueByPeriod",
  "TopAccounts",
  "cashChart",
  "paretoChart",
  "spider",
]);
