import type { CellArea } from "../cells/address";
import { cellText, type CellValue } from "../cells/cell-value";
import type { SurveyedSheet } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";

/** What people noted on a matrix, as far as it has places for it; one text an account. */
export interface MatrixNotes {
  readonly statuses: readonly string[];
  readonly decisions: readonly string[];
  readonly ids: readonly string[];
  readonly band: number | null;
  /** Excel serial number of the day the matrix stands for. */
  readonly asOf: number | null;
}

/** Reads them in one sync. */
export async function readMatrixNotes(
  context: Excel.RequestContext,
  sheet: SurveyedSheet,
): Promise<MatrixNotes> {
  const wanted = ["StatusNow", "Decisions", "AccountIds", "Band", "AsOf"].map(
    (name) => sheet.names.find((one) => one.name === name)?.area ?? null,
  );
  const areas = wanted.filter((area): area is CellArea => area !== null);
  const read = await readAreas(
    context,
    areas.map((area) => ({ ...area, columnCount: 1 })),
  );
  const column = (place: number): readonly CellValue[] => {
    const area = wanted[place];
    return area ? (read[areas.indexOf(area)] ?? []).map((row) => row[0] ?? "") : [];
  };
  const [[band], [asOf]] = [column(3), column(4)];
  return {
    statuses: column(0).map(cellText),
    decisions: column(1).map(cellText),
    ids: column(2).map(cellText),
    band: typeof band === "number" ? band : null,
    asOf: typeof asOf === "number" ? asOf : null,
  };
}
