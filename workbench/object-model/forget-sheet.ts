import { formulaTokens } from "../formulas/formula-tokens";
import { withReferences } from "../xlsx/series-references";
import { listFacts, setFact } from "./facts";
import type { WorkbookSession } from "./workbook-session";

/** What referred to a sheet that is deleted: its own names go, other names and charts get #REF!. */
export function forgetSheet(session: WorkbookSession, sheetId: string, sheetName: string): void {
  const { model } = session;
  for (const { key, value } of listFacts(model, "name")) {
    if (value.sheetId === sheetId) {
      setFact(model, "name", key, null);
      continue;
    }
    const formula = withoutSheet(value.formula, sheetName);
    if (formula === value.formula) continue;
    setFact(model, "name", key, { ...value, formula });
    session.changedNames.add(value.name, value.sheetId);
  }
  for (const { key, value } of listFacts(model, "chart")) {
    const series = (value.series ?? []).map((one) =>
      withReferences(one, (reference) => withoutSheet(reference, sheetName)),
    );
    if (JSON.stringify(series) !== JSON.stringify(value.series ?? [])) {
      setFact(model, "chart", key, { ...value, series });
    }
  }
}

function withoutSheet(formula: string, sheetName: string): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      const split = text.lastIndexOf("!");
      if (kind !== "reference" || split < 0) return text;
      const sheet = text
        .slice(0, split)
        .replace(/^'(.*)'$/, "$1")
        .replaceAll("''", "'");
      return sheet.toLowerCase() === sheetName.toLowerCase() ? "#REF!" : text;
    })
    .join("");
}
