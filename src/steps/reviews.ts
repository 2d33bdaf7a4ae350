import * as z from "zod/mini";
import { actions } from "../actions";
import { readFindings } from "../actions/read-findings";
import { accountsField, chooseAccounts } from "./chosen-accounts";
import { noticesOf } from "./notices-of";
import { chosenPeriod } from "./chosen-period";
import { periodField } from "./period-field";
import { chooseTemplate } from "./chosen-template";
import { defineStep, described } from "./step";

export const reviews = defineStep({
  name: "reviews",
  summary:
    "Makes a review of a period for each account, all of them or none; those that are open already are refreshed, closed ones stay.",
  fields: {
    accounts: accountsField,
    period: periodField,
    template: described(
      z.optional(z.string()),
      "the id or the name of one of your own templates that asks for what a review tells; our review when left out",
    ),
  },
  answers: '{"sheets": [{"account", "sheet", "verdict", "reasons": [...]}]}',
  example: { do: "reviews", accounts: ["Ostermark Marine"], period: "2026-Q3" },
  run: async ({ accounts, period, template }, tools) => {
    const reviewed = await chosenPeriod(period);
    const chosen = await chooseAccounts(accounts);
    const created = await actions.createReviews(chosen, reviewed, {
      pause: tools.whenCalculated,
      finishedOnes: "takeBack",
      ...(template === undefined ? {} : { template: await chooseTemplate(template, "reviews") }),
    });
    tools.lastMade = [created];
    await tools.whenCalculated();
    const sheetOf = new Map(created.made.map(({ account, sheetName }) => [account, sheetName]));
    const findings = await readFindings(chosen.flatMap((account) => sheetOf.get(account) ?? []));
    return {
      result: {
        sheets: findings.map(({ account, sheetName, verdict: [verdict = "", ...reasons] }) => ({
          account,
          sheet: sheetName,
          verdict,
          reasons,
        })),
      },
      notices: noticesOf([created]),
    };
  },
});
