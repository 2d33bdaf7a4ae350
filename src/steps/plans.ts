import * as z from "zod/mini";
import { actions } from "../actions";
import type { CreatedSheet, PlanRefresh } from "../actions/contract";
import { readFindings } from "../actions/read-findings";
import { accountsField, chooseAccounts } from "./chosen-accounts";
import { makeOneByOne, noticesOf } from "./make-one-by-one";
import { refreshedResult } from "./refresh";
import { defineStep, described, notThereYet } from "./step";

function refreshOf(made: CreatedSheet): readonly PlanRefresh[] {
  return "plans" in made ? (made.plans as readonly PlanRefresh[]) : [];
}

export const plans = defineStep({
  name: "plans",
  summary:
    "Makes an account plan for each account, one after the other, each on a sheet of its own; a plan that is there is refreshed.",
  fields: {
    accounts: accountsField,
    template: described(z.optional(z.literal("account plan")), 'only "account plan" yet'),
    joint: notThereYet(),
  },
  answers:
    '{"sheets": [{"account", "sheet", "made": "new" or "refreshed", "completeness": 0 to 1, or null}]}, refreshed ones as refresh tells them',
  example: { do: "plans", accounts: "key" },
  run: async ({ accounts }, tools) => {
    const chosen = await chooseAccounts(accounts);
    const choices = await actions.listAccounts();
    const hasPlan = (account: string): boolean =>
      choices.some((choice) => choice.account === account && choice.plans.length > 0);
    const made = await makeOneByOne(
      chosen,
      (account, reading) =>
        hasPlan(account)
          ? actions.refreshPlans({ accounts: [account] })
          : actions.createAccountPlan(account, { pause: tools.whenCalculated, reading }),
      tools,
    );
    const fresh = made.filter((one) => refreshOf(one).length === 0);
    const findings = await readFindings(fresh.map(({ sheetName }) => sheetName));
    return {
      result: {
        sheets: [
          ...findings.map(({ account, sheetName, completeness }) => ({
            account,
            sheet: sheetName,
            made: "new",
            completeness,
          })),
          ...(await refreshedResult(made.flatMap(refreshOf), tools)),
        ],
      },
      notices: noticesOf(made),
    };
  },
});
