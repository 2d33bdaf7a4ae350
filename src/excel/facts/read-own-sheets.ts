import type { CellArea } from "../cells/address";
import { readRecords } from "../again/read-records";
import { cellText, sameNameKey, type CellValue } from "../cells/cell-value";
import type { SurveyedSheet, WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";

/** A plan or review of ours: which account it is about, and which days a review covers. */
export interface OwnSheet {
  readonly sheet: SurveyedSheet;
  readonly kind: "plan" | "review";
  readonly account: string;
  readonly periodLastDay: number | null;
  /** "Q2 2026"; of plans, the name of the sheet. */
  readonly periodLabel: string;
  /** What stands under "Review cadence" on a plan. */
  readonly cadence: string;
  /** Whether a review says of itself, or its record of it, that it is closed. */
  readonly isClosed: boolean;
}

function areaNamed(sheet: SurveyedSheet, wanted: string): CellArea | null {
  return sheet.names.find(({ name }) => name === wanted)?.area ?? null;
}

function firstCell({ name }: SurveyedSheet): CellArea {
  return { sheetName: name, row: 0, column: 0, rowCount: 1, columnCount: 1 };
}

/** Reviews from templates of the user's that are closed: no cell need say so, but what is kept of them. */
async function closedOwnReviews(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
): Promise<ReadonlySet<string>> {
  const own = sheets.filter(({ period }) => period !== null);
  const records = await readRecords(context, own);
  return new Set(
    own.filter((_, index) => records[index]?.closed !== undefined).map(({ id }) => id),
  );
}

/** Every plan and review of the workbook, in the order of their tabs. */
export async function readOwnSheets(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<readonly OwnSheet[]> {
  const found = survey.sheets.flatMap((sheet) => {
    const account = areaNamed(sheet, "Account");
    const lastDay = areaNamed(sheet, "PeriodLastDay");
    const label = areaNamed(sheet, "PeriodLabel");
    const cadence = areaNamed(sheet, "ReviewCadence");
    const state = areaNamed(sheet, "ReviewState");
    const anyCell = account ?? firstCell(sheet);
    return (sheet.ownKind === "plan" || sheet.ownKind === "review") &&
      (account !== null || sheet.account !== null)
      ? [
          {
            sheet,
            kind: sheet.ownKind,
            cells: [account, lastDay, label, cadence, state].map((area) => area ?? anyCell),
          },
        ]
      : [];
  });
  const values = await readAreas(
    context,
    found.flatMap(({ cells }) => cells),
  );
  const closedOnes = await closedOwnReviews(
    context,
    found.map(({ sheet }) => sheet),
  );
  return found.map(({ sheet, kind }, index) => {
    const cell = (offset: number) => values[5 * index + offset]?.[0]?.[0] ?? "";
    const lastDay = cell(1);
    return {
      sheet,
      kind,
      account: areaNamed(sheet, "Account") ? cellText(cell(0)) : (sheet.account ?? ""),
      periodLastDay: sheet.period?.lastDay ?? (typeof lastDay === "number" ? lastDay : null),
      periodLabel:
        sheet.period?.label ?? (areaNamed(sheet, "PeriodLabel") ? cellText(cell(2)) : sheet.name),
      cadence: areaNamed(sheet, "ReviewCadence") ? cellText(cell(3)) : "",
      isClosed:
        closedOnes.has(sheet.id) ||
        (areaNamed(sheet, "ReviewState") !== null && cellText(cell(4)).startsWith("■")),
    };
  });
}

export function ofAccount(sheets: readonly OwnSheet[], account: string): readonly OwnSheet[] {
  return sheets.filter((sheet) => sameNameKey(sheet.account) === sameNameKey(account));
}

/** The cells of a sheet's named ranges, as far as it has them. */
export async function readNamedRanges<Name extends string>(
  context: Excel.RequestContext,
  sheet: SurveyedSheet,
  wanted: readonly Name[],
): Promise<Partial<Record<Name, CellValue[][]>>> {
  const found = wanted.flatMap((name) => {
    const area = areaNamed(sheet, name);
    return area ? [{ name, area }] : [];
  });
  const values = await readAreas(
    context,
    found.map(({ area }) => area),
  );
  const ranges: Partial<Record<Name, CellValue[][]>> = {};
  found.forEach(({ name }, index) => {
    ranges[name] = values[index] ?? [];
  });
  return ranges;
}
