import * as z from "zod/mini";
import { actions } from "../actions";
import type { CreatedSheet, RefreshedPlans } from "../actions/contract";
import { readFindings } from "../actions/read-findings";
import { listPlansOf } from "../actions/list-plans-of";
import { accountsField, chooseAccounts } from "./chosen-accounts";
import { noticesOf } from "./notices-of";
import { refreshedResult } from "./refresh";
import { chooseTemplate } from "./chosen-template";
import { defineStep, described, text } from "./step";

/** Refreshes plans; where that is refused, those that were made before go as well. */
async function refreshOr(
  accounts: readonly string[],
  created: CreatedSheet | null,
): Promise<RefreshedPlans> {
  try {
    return await actions.refreshPlans({ accounts });
  } catch (problem) {
    if (created !== null) await actions.takeBack(created);
    throw problem;
  }
}

export const plans = defineStep({
  name: "plans",
  summary:
    "Makes an account plan for each account, all of them or none, each on a sheet of its own; plans that are there are refreshed.",
  fields: {
    accounts: accountsField,
    template: described(
      z.optional(text),
      'the id or the name of a template of plans; "account plan" when left out, whose plans that are there are refreshed',
    ),
    joint: described(
      z.optional(z.boolean()),
      "true makes joint plans, which the customer may see, beside the plans there are; refresh makes them again",
    ),
  },
  answers:
    '{"sheets": [{"account", "sheet", "made": "new" or "refreshed", "completeness": 0 to 1, or null}]}, refreshed ones as refresh tells them',
  example: { do: "plans", accounts: "key" },
  run: async ({ accounts, template: wanted, joint = false }, tools) => {
    const template = await chooseTemplate(joint ? "joint plan" : wanted, "plans");
    const chosen = await chooseAccounts(accounts);
    const choices = await actions.listPlanCandidates();
    const ofTemplate = await listPlansOf(template);
    const withPlan = new Set(
      choices
        .filter((choice) => choice.plans.some((sheet) => ofTemplate.has(sheet)))
        .map(({ account }) => account),
    );
    const without = chosen.filter((account) => !withPlan.has(account));
    const toRefresh = chosen.filter((account) => withPlan.has(account));
    const created =
      without.length === 0
        ? null
        : await actions.createAccountPlans(without, {
            template,
            pause: tools.whenCalculated,
            finishedOnes: "takeBack",
          });
    const refreshed = toRefresh.length === 0 ? null : await refreshOr(toRefresh, created);
    const made = [created, refreshed].filter((one) => one !== null);
    tools.lastMade = made;
    await tools.whenCalculated();
    const findings = await readFindings((created?.made ?? []).map(({ sheetName }) => sheetName));
    return {
      result: {
        sheets: [
          ...findings.map(({ account, sheetName, completeness }) => ({
            account,
            sheet: sheetName,
            made: "new",
            completeness,
          })),
          ...(await refreshedResult(refreshed?.plans ?? [], tools)),
        ],
      },
      notices: noticesOf(made),
    };
  },
});
