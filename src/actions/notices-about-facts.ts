import type { AccountFacts } from "../domain/plan/account-facts";
import type { Notice } from "./contract";

/** Which parts of a plan or review stay empty because the workbook has no list for them. */
export function noticesAboutFacts(facts: AccountFacts): readonly Notice[] {
  const missing = [
    facts.contacts.length === 0 ? "contacts" : null,
    facts.opportunities.length === 0 ? "opportunities" : null,
    facts.revenue.length === 0 ? "revenue by period" : null,
  ].filter((name) => name !== null);
  return missing.length === 0
    ? []
    : [
        {
          severity: "info",
          sentence:
            `No ${missing.join(", no ")} of ${facts.account} in this workbook: type them on the ` +
            `sheet, or add a list with an Account column.`,
          cell: null,
        },
      ];
}
