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
    const [from = "", to = ""] = [before[next], after[next]];
    if (kind === "reference") spelled += from === to ? text : to || text;
    else spelled += kind === "name" ? onRenamedSheet(text, from, to) : text;
    next += 1;
  }
  return spelled;
}

/** A name that is read from another sheet stays its name; the sheet may be called otherwise now. */
function onRenamedSheet(name: string, from: string, to: string): string {
  const sheetIn = (text: string): string => text.slice(0, text.lastIndexOf("!") + 1);
  const [sheet, isOn] = [sheetIn(name), sheetIn(to)];
  const isRenamed = sheet !== "" && sheet === sheetIn(from) && isOn !== "#REF!";
  return isRenamed ? isOn + name.slice(sheet.length) : name;
}

/** What is gone, the engine spells #REF. */
function references(formula: string): string[] {
  return formulaTokens(formula.replace(/#REF(?!!)/g, "#REF!"))
    .filter(({ kind, text }) => kind === "reference" || /#REF!$/i.test(text))
    .map(({ text }) => text);
}
