import { surveyWorkbook, type SurveyedSheet } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { asksForReviews } from "../sheets/own-template/read-template";
import { planTemplates } from "../sheets/templates/plan-templates";
import { answer } from "./answer";
import type { TemplateChoice } from "./contract";
import { ownTemplateId, type MadeFrom } from "./own-templates";

const ours: Readonly<Record<MadeFrom, readonly TemplateChoice[]>> = {
  plans: planTemplates.map(({ id, name }) => ({ id, name })),
  reviews: [{ id: "review", name: "Account review" }],
};

/** What reviews, or plans, are made from, by what the cells of each template ask for. */
async function ofKind(
  context: Excel.RequestContext,
  templates: readonly SurveyedSheet[],
  makes: MadeFrom,
): Promise<readonly SurveyedSheet[]> {
  if (templates.length === 0) return [];
  const read = templates.map((sheet) => ({
    sheet,
    used: context.workbook.worksheets
      .getItem(sheet.id)
      .getUsedRangeOrNullObject(true)
      .load("values")
      .untrack(),
  }));
  await context.sync();
  return read
    .filter(({ used }) => {
      const texts = used.isNullObject ? [] : (used.values as unknown[][]).flat();
      return asksForReviews(texts) === (makes === "reviews");
    })
    .map(({ sheet }) => sheet);
}

/** What plans, or reviews, can be made from, the usual one first, those of the workbook last. */
export function listTemplates(makes: MadeFrom): Promise<readonly TemplateChoice[]> {
  return answer(() =>
    runInExcel(async (context) => {
      const { sheets } = await surveyWorkbook(context);
      const templates = sheets.filter(({ ownKind }) => ownKind === "template");
      const own = await ofKind(context, templates, makes);
      return [
        ...ours[makes],
        ...own.flatMap(({ name, templateId }) =>
          templateId === null ? [] : [{ id: ownTemplateId(templateId), name }],
        ),
      ];
    }),
  );
}
