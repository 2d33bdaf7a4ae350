import { criterionScales, type CriterionScale } from "../../domain/scoring/scoring-setup";

/** What the scale of a criterion is called on the sheet. */
const words: Readonly<Record<CriterionScale, string>> = {
  line: "line",
  percentiles: "line 5-95 %",
  log: "log",
  rated: "rated",
  "three points": "three points",
  steps: "steps",
  rank: "rank",
};

/** In the order in which the sheet offers them. */
export const scaleChoices: readonly string[] = criterionScales.map((scale) => words[scale]);

export function scaleWord(scale: CriterionScale): string {
  return words[scale];
}

/** What a word on the sheet means; any other is a line, as the sheet itself takes it. */
export function scaleOfWord(word: string): CriterionScale {
  const wanted = word.trim().toLowerCase();
  return criterionScales.find((scale) => words[scale] === wanted) ?? "line";
}
