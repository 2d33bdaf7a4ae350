import { ownCharts } from "../../../src/sheets/share/own-charts";

test("a chart that we draw would be taken out of a shared copy", () => {
  // As the sheets call them: matrix, quadrants, plan, business case, Pareto, maturity.
  expect([...ownCharts].sort()).toEqual([
    "Quadrants",
    "RevenueByPeriod",
    "TopAccounts",
    "cashChart",
    "paretoChart",
    "spider",
  ]);
});
