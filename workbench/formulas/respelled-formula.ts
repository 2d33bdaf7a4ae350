import { formulaTokens } from "./formula-tokens";

/**
 * A formula in Excel's spelling after the engine has moved the references in its own spelling of it:
 * references follow, structured references and names stay. null where the two do not correspond.
 */
export function respelledFormula(
  shown: string,
  engineBefore: string,
  engineAfter: string,
): string | null {
  const before = references(engineBefore);
  const after = references(engineAfter);
  const tokens = formulaTokens(shown);
  const plain = tokens.filter(({ kind }) => kind === "reference").length;
  const structured = tokens.filter(({ kind }) => kind === "structured").length;
  const names = tokens.filter(({ kind }) => kind === "name").length;
  if (before.length !== after.length) return null;
  const namesHaveRanges = before.length === plain + structured + names;
  if (!namesHaveRanges && before.length !== plain + structured) return null;
  let next = 0;
  let spelled = "";
  for (const { kind, text } of tokens) {
    const isRange =
      kind === "reference" || kind === "structured" || (kind === "name" && namesHaveRanges);
    if (!isRange) {
      spelled += text;
      continue;
    }
    const isMoved = before[next] !== after[next];
    spelled += kind === "reference" && isMoved ? (after[next] ?? text) : text;
    next += 1;
  }
  return spelled;
}

/** What is gone, the engine spells #REF. */
function references(formula: string): string[] {
  return formulaTokens(formula.replace(/#REF(?!!)/g, "#REF!"))
    .filter(({ kind, text }) => kind === "reference" || /#REF!$/i.test(text))
    .map(({ text }) => text);
}
