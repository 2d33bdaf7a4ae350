import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { readOwnSheetsNow } from "../excel/again/read-own-sheet";
import { runInExcel } from "../excel/run-in-excel";
import { planTemplates } from "../sheets/templates/plan-templates";
import { answer } from "./answer";
import { isOwnTemplate } from "./own-templates";

/** The sheets of the plans that were made from a template; of the usual one also those of which nobody knows. */
export function listPlansOf(template: string): Promise<ReadonlySet<string>> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const plans = survey.sheets.filter(({ ownKind }) => ownKind === "plan");
      const own = await readOwnSheetsNow(context, survey, plans);
      const usual = planTemplates[0]?.id ?? "";
      const isOf = (made: string): boolean =>
        isOwnTemplate(template) ? made.startsWith(`${template} `) : made === template;
      return new Set(
        own.filter(({ record }) => isOf(record?.template ?? usual)).map(({ sheet }) => sheet.name),
      );
    }),
  );
}
