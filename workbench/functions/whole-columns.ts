import { formulaTokens, type FormulaToken } from "../formulas/formula-tokens";

const wholeColumns = /^(?:.*!)?\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/i;

/** Whether a formula hands whole columns, such as A:C, straight to a function. */
export function givesWholeColumns(formula: string, functionName: string): boolean {
  const tokens = formulaTokens(formula.replace(/^=/, ""));
  const callers: string[] = [];
  return tokens.some((token, index) => {
    if (token.kind === "open") callers.push(nameBefore(tokens, index));
    else if (token.kind === "close") callers.pop();
    return (
      token.kind === "reference" &&
      wholeColumns.test(token.text) &&
      callers.at(-1) === functionName.toUpperCase()
    );
  });
}

function nameBefore(tokens: readonly FormulaToken[], index: number): string {
  const before = tokens[index - 1];
  return before?.kind === "function" ? before.text.toUpperCase() : "";
}
