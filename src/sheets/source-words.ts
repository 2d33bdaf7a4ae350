import type { AccountFacts, FactSource } from "../domain/plan/account-facts";

/** What people call the list that facts come from: its sheet, where the workbook has one for it. */
export function sourceWords(facts: AccountFacts, source: FactSource): string {
  const [range = ""] = Object.values(facts.sources[source] ?? {});
  const sheet = /^'((?:[^']|'')+)'!/u.exec(range)?.[1];
  return sheet === undefined ? "the workbook" : sheet.replaceAll("''", "'");
}
