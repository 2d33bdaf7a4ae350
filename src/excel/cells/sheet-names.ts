const longestSheetName = 31;

/** Cuts by whole characters, so that no emoji is halved. */
function cut(name: string, length: number): string {
  let shortened = "";
  for (const character of name) {
    if (shortened.length + character.length > length) {
      break;
    }
    shortened += character;
  }
  return shortened.trimEnd();
}

/**
 * A name that Excel accepts for a new sheet: at most 31 characters, none of `\ / ? * [ ] :`, not
 * "History", and unlike every sheet there is, whatever the case. The straight apostrophe, which
 * quotes sheet names in formulas and may not stand at either end, becomes the printed one, which
 * every program takes.
 */
export function legalSheetName(wanted: string, taken: readonly string[]): string {
  const takenKeys = new Set(taken.map((name) => name.toLowerCase()));
  const isFree = (name: string) =>
    !takenKeys.has(name.toLowerCase()) && name.toLowerCase() !== "history";
  const cleaned = wanted
    // Characters below the blank cannot stand in a file's XML.
    .replace(/[\\/?*[\]:\u0000-\u001f]+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^['\s]+|['\s]+$/gu, "")
    .replace(/'/gu, "’");
  const base = cut(cleaned, longestSheetName) || "Sheet";
  if (isFree(base)) {
    return base;
  }
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const name = cut(base, longestSheetName - ending.length) + ending;
    if (isFree(name)) {
      return name;
    }
  }
}
