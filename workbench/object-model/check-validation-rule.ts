import { parseRange } from "../formulas/cell-address";
import { formulaTokens } from "../formulas/formula-tokens";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { checkRuleFormula } from "./check-rule-formula";
import { excelLimits } from "./excel-limits";
import { refuseLonger } from "./limited-parameters";
import { typedValue } from "./typed-value";
import type { WorkbookSession } from "./workbook-session";

type Given = Readonly<Record<string, Json | undefined>>;

/** Refuses what Excel's own dialog for data validation refuses. */
export function checkValidationRule(session: WorkbookSession, rule: Json): void {
  for (const [kind, value] of Object.entries((rule ?? {}) as Given)) {
    if (value === null || value === undefined) continue;
    const given = value as Given;
    if (kind === "list") checkList(session, given["source"]);
    else if (kind === "custom") checkFormulaText(session, given["formula"]);
    else checkLimits(session, kind, given);
  }
}

function checkList(session: WorkbookSession, source: Json | undefined): void {
  if (typeof source !== "string") return;
  if (!source.startsWith("=")) {
    refuseLonger(source, excelLimits.listSourceCharacters, "The list");
    return;
  }
  checkFormulaText(session, source);
  const tokens = formulaTokens(source.slice(1));
  const [only] = tokens;
  if (tokens.length !== 1 || only?.kind !== "reference") return;
  const { top, bottom, left, right } = parseRange(only.text.slice(only.text.lastIndexOf("!") + 1));
  if (bottom > top && right > left) {
    throw new RichApiError(
      "InvalidArgument",
      "The source of a list is one row or one column, or choices with commas between them.",
    );
  }
}

function checkFormulaText(session: WorkbookSession, formula: Json | undefined): void {
  if (typeof formula !== "string" || formula === "") return;
  refuseLonger(formula, excelLimits.validationFormulaCharacters, "The formula of a validation");
  checkRuleFormula(session, formula);
}

function checkLimits(session: WorkbookSession, kind: string, given: Given): void {
  const limits = [given["formula1"], given["formula2"]];
  for (const limit of limits) {
    if (typeof limit !== "string" || limit === "") continue;
    if (limit.startsWith("=")) checkFormulaText(session, limit);
    else if (numberOf(limit) === undefined) {
      throw new RichApiError("InvalidArgument", `"${limit}" is neither a value nor a formula.`);
    }
  }
  const [least, most] = limits.map(numberOf);
  for (const number of [least, most]) {
    if (kind === "wholeNumber" && typeof number === "number" && !Number.isInteger(number)) {
      throw new RichApiError("InvalidArgument", `${number} is no whole number.`);
    }
  }
  const needsOrder = given["operator"] === "Between" || given["operator"] === "NotBetween";
  if (needsOrder && typeof least === "number" && typeof most === "number" && least > most) {
    throw new RichApiError(
      "InvalidArgument",
      "The maximum must be greater than or equal to the minimum.",
    );
  }
}

/** A number, or a text such as "1/5/2026" that Excel reads as one; undefined for formulas. */
function numberOf(limit: Json | undefined): number | undefined {
  if (typeof limit === "number") return limit;
  if (typeof limit !== "string") return undefined;
  const value = typedValue(limit.replace(/^=/, ""))?.value;
  return typeof value === "number" ? value : undefined;
}
