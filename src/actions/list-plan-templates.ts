import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { planTemplates } from "../sheets/templates/plan-templates";
import { answer } from "./answer";
import type { PlanTemplateChoice } from "./contract";
import { ownTemplateId } from "./own-templates";

/** What plans can be made from, the usual one first, those of the workbook last. */
export function listPlanTemplates(): Promise<readonly PlanTemplateChoice[]> {
  return answer(() =>
    runInExcel(async (context) => {
      const { sheets } = await surveyWorkbook(context);
      return [
        ...planTemplates.map(({ id, name }) => ({ id, name })),
        ...sheets.flatMap(({ name, ownKind, templateId }) =>
          ownKind === "template" && templateId !== null
            ? [{ id: ownTemplateId(templateId), name }]
            : [],
        ),
      ];
    }),
  );
}
