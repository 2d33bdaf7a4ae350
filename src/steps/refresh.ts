import * as z from "zod/mini";
import { actions } from "../actions";
import type { MadeAgain, PlanRefresh } from "../actions/contract";
import { readFindings } from "../actions/read-findings";
import { accountsField, chooseAccounts } from "./chosen-accounts";
import { defineStep, described, text, type StepTools } from "./step";

/** What making a sheet again kept and brought up to date. */
export function madeAgainResult({ kept, updated, differences, unplaced }: MadeAgain) {
  return {
    kept,
    updated,
    differences: differences.map(({ cell, theirs, ours }) => ({ cell, theirs, ours })),
    unplaced: unplaced.map(({ words, content }) =>
      content === "" ? words : `${words}: ${content}`,
    ),
  };
}

/** What is told of a plan that was made again. */
export async function refreshedResult(plans: readonly PlanRefresh[], tools: StepTools) {
  await tools.whenCalculated();
  const findings = await readFindings(plans.map(({ sheetName }) => sheetName));
  return plans.map((plan) => ({
    account: plan.account,
    sheet: plan.sheetName,
    made: "refreshed",
    completeness: findings.find((one) => one.sheetName === plan.sheetName)?.completeness ?? null,
    ...madeAgainResult(plan),
  }));
}

export const refresh = defineStep({
  name: "refresh",
  summary:
    "Makes plans again in their places: what nobody touched is brought up to date, what people wrote stays.",
  fields: {
    sheets: described(
      z.optional(z.union([text, z.array(text).check(z.minLength(1))])),
      "names of plans; all of them when sheets and accounts are left out",
    ),
    accounts: described(accountsField, "the accounts whose plans are meant, as in plans"),
  },
  answers:
    '{"sheets": [{"account", "sheet", "made": "refreshed", "completeness": 0 to 1 or null, "kept": cells that people changed and that stay so, "updated": cells and rows that were brought up to date, "differences": [{"cell", "theirs", "ours"}] of the cells that are kept, "unplaced": [what has no place any more]}]}',
  example: { do: "refresh", sheets: ["Plan Ostermark Marine"] },
  run: async ({ sheets, accounts }, tools) => {
    const made = await actions.refreshPlans({
      ...(sheets === undefined ? {} : { sheets: typeof sheets === "string" ? [sheets] : sheets }),
      ...(accounts === undefined ? {} : { accounts: await chooseAccounts(accounts) }),
    });
    tools.lastMade = [made];
    return { result: { sheets: await refreshedResult(made.plans, tools) }, notices: made.notices };
  },
});
