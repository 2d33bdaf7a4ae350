import { actions } from "../actions";
import { readFindings } from "../actions/read-findings";
import { accountsField, chooseAccounts } from "./chosen-accounts";
import { noticesOf } from "./notices-of";
import { chosenPeriod } from "./chosen-period";
import { periodField } from "./period-field";
import { defineStep } from "./step";

export const reviews = defineStep({
  name: "reviews",
  summary:
    "Makes a review of a period for each account, all of them or none; those that are open already are refreshed, closed ones stay.",
  fields: { accounts: accountsField, period: periodField },
  answers: '{"sheets": [{"account", "sheet", "verdict", "reasons": [...]}]}',
  example: { do: "reviews", accounts: ["Ostermark Marine"], period: "2026-Q3" },
  run: async ({ accounts, period }, tools) => {
    const reviewed = await chosenPeriod(period);
    const chosen = await chooseAccounts(accounts);
    const created = await actions.createReviews(chosen, reviewed, {
      pause: tools.whenCalculated,
      finishedOnes: "takeBack",
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
