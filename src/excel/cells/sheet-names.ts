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

/** The days or months at the end of a name: "… Q3 2026", " February 2026". */
const period = / (?:\S+ )?\S*\d{4}\S*$/u;

/**
 * A name that ends in something, in at most 31 characters. What gives way is the middle of it: without
 * its period the sheet of one month would be called like that of another.
 */
function withEnding(name: string, ending: string): string {
  const room = longestSheetName - ending.length;
  if (name.length <= room) return name + ending;
  const at = name.includes("…") ? name.indexOf("…") + 1 : (period.exec(name)?.index ?? name.length);
  const [before, after] = [name.slice(0, at).replace(/…$/u, ""), name.slice(at)];
  const shortened = cut(before, room - after.length - 1);
  return shortened === "" || after === ""
    ? cut(name, room) + ending
    : `${shortened}…${after}${ending}`;
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
    const name = withEnding(base, ending);
    if (isFree(name)) {
      return name;
    }
  }
}
