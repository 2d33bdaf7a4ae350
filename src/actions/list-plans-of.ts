import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { readRecords } from "../excel/again/read-records";
import { runInExcel } from "../excel/run-in-excel";
import { recordOfMark } from "../excel/store/sheet-record";
import { planTemplates } from "../sheets/templates/plan-templates";
import { answer } from "./answer";
import { isOwnTemplate } from "./own-templates";

/** The sheets of the plans that were made from a template; of the usual one also those of which nobody knows. */
export function listPlansOf(template: string): Promise<ReadonlySet<string>> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const plans = survey.sheets.filter(({ ownKind }) => ownKind === "plan");
      const records = await readRecords(context, plans);
      const usual = planTemplates[0]?.id ?? "";
      const isOf = (made: string): boolean =>
        isOwnTemplate(template) ? made.startsWith(`${template} `) : made === template;
      return new Set(
        plans
          .filter(({ mark }, at) =>
            isOf(recordOfMark(mark, records[at] ?? null)?.template ?? usual),
          )
          .map(({ name }) => name),
      );
    }),
  );
}
