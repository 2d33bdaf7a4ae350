import type { CellContent } from "../../sheets/sheet-plan";

/** Words Excel would turn into TRUE or FALSE, in the languages it is sold in most. */
const truthWords: ReadonlySet<string> = new Set(
  "true false wahr falsch vrai faux verdadero falso vero verdadeiro waar onwaar sant falskt".split(
    " ",
  ),
);

/**
 * Whether Excel could read the text as a number, date, formula, error or truth value when it is
 * written. An apostrophe too many does no harm, one too few changes the user's data.
 */
function couldBeTakenForSomethingElse(text: string): boolean {
  const beginsWithLetter = /^\p{L}/u.test(text);
  const looksLikeMonthAndNumber = /^\p{L}+[\s.,/-]*\d/u.test(text);
  return !beginsWithLetter || looksLikeMonthAndNumber || truthWords.has(text.toLowerCase());
}

/**
 * A cell's content as it is handed to `Range.formulas`. Text gets the leading apostrophe by which
 * Excel keeps it as text; reading the cell gives the text without it.
 */
export function typedContent(content: CellContent): string | number | boolean {
  if (content === null) {
    return "";
  }
  if (typeof content === "object") {
    return content.formula.startsWith("=") ? content.formula : `=${content.formula}`;
  }
  if (typeof content !== "string" || content === "") {
    return content;
  }
  return couldBeTakenForSomethingElse(content) ? `'${content}` : content;
}
