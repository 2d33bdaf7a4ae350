import { formulaTokens } from "../formulas/formula-tokens";
import { RichApiError } from "../protocol/rich-api-error";
import { functionCategory } from "../functions/register-functions";
import { registries } from "../engine";
import { checkFormula } from "./check-formula";
import type { WorkbookSession } from "./workbook-session";

/**
 * Refuses a formula that Excel takes in a cell, but not in a conditional format or a validation: no
 * structured references, no lists in braces, no joined or crossed ranges, no functions of add-ins.
 */
export function checkRuleFormula(session: WorkbookSession, formula: string): void {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  checkFormula(session, text);
  const closers: ("arguments" | "bracket")[] = [];
  let isCall = false;
  for (const token of formulaTokens(text.slice(1))) {
    if (token.kind === "structured") refuse(formula, "it refers to a table by its name");
    if (token.kind === "openBrace") refuse(formula, "it holds a list in braces");
    if (token.kind === "reference" && token.text.includes("[")) {
      refuse(formula, "it refers to another workbook");
    }
    if (token.kind === "function" && isAddInFunction(token.text)) {
      refuse(formula, `${token.text} is a function of an add-in`);
    }
    // The bracket of a function follows its name directly.
    if (token.kind === "function") isCall = true;
    else if (token.kind === "open") {
      closers.push(isCall ? "arguments" : "bracket");
      isCall = false;
    } else if (token.kind === "close") closers.pop();
    else if (token.kind === "comma" && closers.at(-1) !== "arguments") {
      refuse(formula, "it joins several ranges");
    }
  }
}

function isAddInFunction(name: string): boolean {
  const upper = name.toUpperCase();
  const known = registries.functionRegistry;
  return (
    (known.contains(upper) && known.get(upper).category === functionCategory) ||
    /^(?:_xldudf_|KAM\.)/i.test(name)
  );
}

function refuse(formula: string, why: string): never {
  throw new RichApiError(
    "InvalidArgument",
    `The formula ${formula} cannot stand in a conditional format or a validation: ${why}.`,
  );
}
