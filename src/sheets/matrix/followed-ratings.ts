import { quotedSheet, quotedText } from "../formula-text";
import type { CellContent } from "../sheet-plan";

/** What several people say of the account of the row; blank where nobody has rated it. */
export function followedRating(criterion: string, sheet: string): CellContent {
  const on = quotedSheet(sheet);
  return {
    formula: `=IFERROR(INDEX(${on}!MergedRatings,MATCH({account}&${quotedText(`|${criterion}`)},${on}!RatedPairs,0)),"")`,
  };
}

/** How far people are apart is how unsure a rating is. */
export function followedNoise(sheet: string): CellContent {
  return { formula: `=${quotedSheet(sheet)}!RatersNoise` };
}
