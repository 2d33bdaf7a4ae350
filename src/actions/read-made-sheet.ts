import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { sameNameKey } from "../excel/cells/cell-value";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { closedCells, type ClosedCells, type ClosedValue } from "../sheets/closed-cells";
import { findLayout } from "../sheets/merge/find-layout";
import { ourSheet } from "../sheets/merge/our-sheet";
import type { SheetTemplate } from "../sheets/template/template";
import { answer } from "./answer";

/** The cells of a sheet that stands, by section and field of its template. */
export function cellsOfSheet(
  template: SheetTemplate,
  { standing, record, values }: OwnSheetNow,
): ClosedCells {
  const nothing = { sheetName: "", title: "", subtitle: "", fields: {}, lists: {} };
  const our = ourSheet(template, nothing);
  return closedCells(findLayout(our, standing, record?.base.lists), values);
}

/** What a sheet that was made from a template says now, wherever its cells stand. */
export function readMadeSheet(template: SheetTemplate, sheetName: string): Promise<ClosedCells> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const wanted = survey.sheets.filter(
        ({ name, ownKind }) =>
          ownKind === "programme" && sameNameKey(name) === sameNameKey(sheetName),
      );
      const [own] = await readOwnSheetsNow(context, survey, wanted);
      if (own === undefined) {
        throw new Refusal("badInput", `${sheetName} is no sheet of the programme: make it first.`);
      }
      return cellsOfSheet(template, own);
    }),
  );
}

/** The rows of a list by the keys of its columns; a blank is null, and rows without a first cell are left out. */
export type SaidRows = readonly Readonly<Record<string, ClosedValue>>[];

export function rowsByColumn(
  { sections }: SheetTemplate,
  { lists }: ClosedCells,
  key: string,
): SaidRows {
  const section = sections.find((one) => one.key === key);
  const columns = section?.kind === "list" ? section.columns : [];
  return (lists[key]?.rows ?? [])
    .filter((row) => row[0] !== null && row[0] !== "")
    .map((row) =>
      Object.fromEntries(
        columns.map((column, at) => [column.key, row[at] === "" ? null : (row[at] ?? null)]),
      ),
    );
}
