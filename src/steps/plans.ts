import * as z from "zod/mini";
import { actions } from "../actions";
import { readFindings } from "../actions/read-findings";
import { accountsField, chooseAccounts } from "./chosen-accounts";
import { makeOneByOne, noticesOf } from "./make-one-by-one";
import { defineStep, described, notThereYet } from "./step";

export const plans = defineStep({
  name: "plans",
  summary:
    "Makes an account plan for each account, one after the other, each on a sheet of its own.",
  fields: {
    accounts: accountsField,
    template: described(z.optional(z.literal("account plan")), 'only "account plan" yet'),
    joint: notThereYet(),
  },
  answers: '{"sheets": [{"account", "sheet", "made": "new", "completeness": 0 to 1, or null}]}',
  example: { do: "plans", accounts: "key" },
  run: async ({ accounts }, tools) => {
    const made = await makeOneByOne(
      await chooseAccounts(accounts),
      (account, reading) =>
        actions.createAccountPlan(account, { pause: tools.whenCalculated, reading }),
      tools,
    );
    const findings = await readFindings(made.map(({ sheetName }) => sheetName));
    return {
      result: {
        sheets: findings.map(({ account, sheetName, completeness }) => ({
          account,
          sheet: sheetName,
          made: "new",
          completeness,
        })),
      },
      notices: noticesOf(made),
    };
  },
});
