import { actions } from "../actions";
import { readWorkbookSettings } from "../actions/workbook-settings";
import { readFindings } from "../actions/read-findings";
import { accountsField, chooseAccounts } from "./chosen-accounts";
import { makeOneByOne, noticesOf } from "./make-one-by-one";
import { periodField, readPeriod } from "./period-field";
import { defineStep } from "./step";

export const reviews = defineStep({
  name: "reviews",
  summary: "Makes a review of a period for each account, one after the other.",
  fields: { accounts: accountsField, period: periodField },
  answers: '{"sheets": [{"account", "sheet", "verdict", "reasons": [...]}]}',
  example: { do: "reviews", accounts: ["Ostermark Marine"], period: "2026-Q3" },
  run: async ({ accounts, period }, tools) => {
    const { fiscalYearStart } = await readWorkbookSettings();
    const reviewed = readPeriod(period, fiscalYearStart);
    const made = await makeOneByOne(
      await chooseAccounts(accounts),
      (account) => actions.createReview(account, reviewed, { pause: tools.whenCalculated }),
      tools,
    );
    const findings = await readFindings(made.map(({ sheetName }) => sheetName));
    return {
      result: {
        sheets: findings.map(({ account, sheetName, verdict: [verdict = "", ...reasons] }) => ({
          account,
          sheet: sheetName,
          verdict,
          reasons,
        })),
      },
      notices: noticesOf(made),
    };
  },
});
