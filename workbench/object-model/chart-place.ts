import { RichApiError } from "../protocol/rich-api-error";
import { change } from "./change";
import { engineChart } from "./engine-chart";
import { getFact, setFact, type ChartFact } from "./facts";
import type { WorkbookSession } from "./workbook-session";

export interface ChartPlace {
  readonly session: WorkbookSession;
  readonly sheetId: string;
  readonly chartId: string;
}

/** The charts on a sheet, in the order in which they were made. */
export function chartsOnSheet(session: WorkbookSession, sheetId: string): readonly ChartPlace[] {
  return session.getters
    .getChartIds(sheetId)
    .filter((chartId) => getFact(session.model, "chart", chartId))
    .map((chartId) => ({ session, sheetId, chartId }));
}

export function chartFact({ session, chartId }: ChartPlace): ChartFact {
  const fact = getFact(session.model, "chart", chartId);
  if (!fact || !session.getters.isChartDefined(chartId)) throw new RichApiError("ItemNotFound");
  return fact;
}

/** The kept description is the chart; what the engine draws is made from it each time. */
export function updateChart(place: ChartPlace, changes: Partial<ChartFact>): void {
  const { session, sheetId, chartId } = place;
  const fact = { ...chartFact(place), ...changes };
  setFact(session.model, "chart", chartId, fact);
  const figureId = session.getters.getFigureIdFromChartId(chartId);
  change(session, {
    type: "UPDATE_CHART",
    sheetId,
    chartId,
    figureId,
    definition: engineChart(session, sheetId, fact),
  });
}
