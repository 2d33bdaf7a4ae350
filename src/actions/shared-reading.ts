import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { understandIn } from "./understand-workbook";
import type { SharedReading, UnderstoodWorkbook } from "./understood-workbook";

export function shareReading(): SharedReading {
  return { places: null, understood: null };
}

/** Which cells the user's lists fill: where this is another, they have changed. */
function placesIn({ sheets, tables }: WorkbookSurvey): string {
  const users = sheets.filter(({ ownKind }) => ownKind === null);
  const names = new Set(users.map(({ name }) => name));
  return JSON.stringify([
    users.map(({ name, used }) => [name, used]),
    tables.flatMap(({ name, area }) => (names.has(area.sheetName) ? [[name, area]] : [])),
  ]);
}

/** The workbook as it was read before, else as it is read now. */
export async function understandShared(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  reading: SharedReading | undefined,
): Promise<UnderstoodWorkbook> {
  if (!reading) return understandIn(context, survey);
  const places = placesIn(survey);
  if (reading.understood && reading.places === places) return reading.understood;
  reading.understood = await understandIn(context, survey);
  reading.places = places;
  return reading.understood;
}
