import { readOwnSheetsNow } from "../excel/again/read-own-sheet";
import { sameNameKey } from "../excel/cells/cell-value";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { closedCells, type ClosedCells } from "../sheets/closed-cells";
import { findLayout } from "../sheets/merge/find-layout";
import { ourSheet } from "../sheets/merge/our-sheet";
import type { SheetTemplate } from "../sheets/template/template";
import { answer } from "./answer";

/** What a sheet that was made from a template says now, by section and field, wherever its cells stand. */
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
      const nothing = { sheetName: "", title: "", subtitle: "", fields: {}, lists: {} };
      const our = ourSheet(template, nothing);
      return closedCells(findLayout(our, own.standing, own.record?.base.lists), own.values);
    }),
  );
}
