import { readStandings } from "../excel/facts/read-standing";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { accountPlanSheet } from "../sheets/account-plan";
import { planTemplateOf } from "../sheets/templates/plan-templates";
import { previewOf } from "../sheets/sheet-preview";
import { answer } from "./answer";
import type { PlanFact, PlansAhead } from "./contract";
import { isOwnTemplate, sheetOfTemplate } from "./own-templates";
import { previewOfOwn } from "./preview-template";
import { loadUnderstanding, understandIn } from "./understand-workbook";

/**
 * What plans of these accounts would be made of, without making any: which lists tell what, of how
 * many accounts they tell nothing, and how the first plan will look.
 */
export function preparePlans(accounts: readonly string[], chosen?: string): Promise<PlansAhead> {
  return answer(() =>
    runInExcel(async (context) => {
      const [first] = accounts;
      if (first === undefined) throw new Refusal("badInput", "No account is chosen: choose one.");
      const survey = await surveyWorkbook(context);
      const understood = await understandIn(context, survey);
      const { model, settings } = understood;
      const standingOf = await readStandings(context, survey);
      const { factsOf, servedNeeds } = await loadUnderstanding();
      const all = accounts.map((account) =>
        factsOf(model, account, settings, { sheets: accounts.length }),
      );
      const needs = servedNeeds(model).map(({ need, servedBy }): PlanFact => {
        const without = all.filter((facts) => facts[need].length === 0);
        return {
          need,
          lists: servedBy.map(({ name }) => name),
          missing: without.length,
          examples: without.slice(0, 3).map(({ account }) => account),
        };
      });
      const [facts] = all;
      if (chosen !== undefined && isOwnTemplate(chosen)) {
        const sheet = sheetOfTemplate(survey, chosen);
        const preview = await previewOfOwn(context, survey, understood, sheet, first);
        return { facts: needs, preview };
      }
      const { template } = planTemplateOf(chosen);
      const plan = facts && accountPlanSheet({ ...facts, standing: standingOf(first) }, template);
      return { facts: needs, preview: plan ? previewOf(plan) : null };
    }),
  );
}
