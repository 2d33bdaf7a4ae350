import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { templateMark, templateMarkName } from "../excel/store/template-mark";
import { answer } from "./answer";
import type { TemplateCheck, TemplateSheetChoice } from "./contract";
import { checkSheet, inSentences, sheetCalled } from "./own-templates";

/** The sheets that are templates, and those that could be: the user's own. */
export function listTemplateSheets(): Promise<readonly TemplateSheetChoice[]> {
  return answer(() =>
    runInExcel(async (context) => {
      const shown = context.workbook.worksheets.getActiveWorksheet().load("name");
      const { sheets } = await surveyWorkbook(context);
      return sheets
        .filter(({ ownKind }) => ownKind === null || ownKind === "template")
        .map(({ name, ownKind }) => ({
          sheetName: name,
          isTemplate: ownKind === "template",
          isShown: name === shown.name,
        }));
    }),
  );
}

/** All that is wrong with a sheet as a template, and what it is filled with. */
export function checkTemplate(sheetName: string): Promise<TemplateCheck> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const sheet = sheetCalled(survey, sheetName);
      const { template, faults, remarks } = await checkSheet(context, survey, sheet);
      const repeated = template.repeated.flatMap(({ cells }) => cells);
      return {
        sheetName: sheet.name,
        isTemplate: sheet.ownKind === "template",
        makes: template.isOfReviews ? "reviews" : "plans",
        filledCells: template.cells.length + repeated.length,
        repeatedRows: template.repeated.length,
        faults,
        remarks,
      };
    }),
  );
}

/** Makes a sheet of the user's a template; refused with all faults where it has any. */
export function useAsTemplate(sheetName: string): Promise<void> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const sheet = sheetCalled(survey, sheetName);
      if (sheet.ownKind === "template") return;
      if (sheet.ownKind !== null) {
        throw new Refusal(
          "badInput",
          `${sheet.name} is a sheet of this add-in: use one of your own as a template.`,
        );
      }
      const { faults } = await checkSheet(context, survey, sheet);
      if (faults.length > 0) {
        throw new Refusal(
          "badInput",
          `${sheet.name} is no template yet: ${inSentences(sheet.name, faults)}`,
        );
      }
      const { names } = context.workbook.worksheets.getItem(sheet.id);
      names.add(templateMarkName, templateMark()).visible = false;
      await context.sync();
    }),
  );
}

/** The sheet is one of the user's again; plans made from it stay, and are refreshed as before. */
export function stopUsingAsTemplate(sheetName: string): Promise<void> {
  return answer(() =>
    runInExcel(async (context) => {
      const sheet = sheetCalled(await surveyWorkbook(context), sheetName);
      if (sheet.ownKind !== "template") return;
      context.workbook.worksheets.getItem(sheet.id).names.getItem(templateMarkName).delete();
      await context.sync();
    }),
  );
}

/** Writes a placeholder behind what stands in the selected cell, as text. */
export function insertPlaceholder(placeholder: string): Promise<void> {
  return answer(() =>
    runInExcel(async (context) => {
      const cell = context.workbook.getActiveCell().load("values,formulas");
      await context.sync();
      const [[value = ""] = []] = cell.values as unknown[][];
      const [[formula = ""] = []] = cell.formulas as unknown[][];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
        throw new Refusal(
          "badInput",
          "The selected cell holds a formula: type an apostrophe before it, then insert again.",
        );
      }
      cell.values = [[`'${String(value)}${placeholder}`]];
      await context.sync();
    }),
  );
}
