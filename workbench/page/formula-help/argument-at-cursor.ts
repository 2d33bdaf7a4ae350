/** A piece of a formula as the engine's tokenizer gives it. */
export interface FormulaToken {
  readonly type: string;
  readonly value: string;
}

export interface ArgumentAtCursor {
  /** In capitals, as the engine knows functions. */
  readonly functionName: string;
  readonly position: number;
}

/**
 * Which argument of which function is being typed, given the pieces up to the cursor. The engine's own
 * count takes every comma inside {8,6,4} for the end of an argument.
 */
export function argumentAtCursor(tokensToCursor: readonly FormulaToken[]): ArgumentAtCursor | null {
  const open: { functionName: string; position: number }[] = [];
  let braces = 0;
  let lastSymbol = "";
  for (const { type, value } of tokensToCursor) {
    if (type === "LEFT_BRACE") braces += 1;
    if (type === "RIGHT_BRACE") braces -= 1;
    if (type === "LEFT_PAREN") open.push({ functionName: lastSymbol, position: 0 });
    if (type === "RIGHT_PAREN") open.pop();
    const innermost = open.at(-1);
    if (type === "ARG_SEPARATOR" && braces === 0 && innermost) innermost.position += 1;
    if (type !== "SPACE") lastSymbol = type === "SYMBOL" ? value.toUpperCase() : "";
  }
  const innermost = open.at(-1);
  return innermost && innermost.functionName !== "" ? innermost : null;
}
