import { cellAddress } from "./address";
import type { InputAddresses, SheetNames } from "./sheet-inputs";

/** So many criteria at most are asked for by name. */
const mostCriteria = 50;

/** The column of answers on criterion `number`, from 1. */
export function answersName(number: number): string {
  return `_KAM.raters.answer${number}`;
}

export const answerNumbers = Array.from({ length: mostCriteria }, (_, index) => index + 1);

export const weightsInputNames: readonly string[] = [
  "MergedBy",
  "WeightedCriteria",
  "RaterNames",
  "RaterMethods",
  "RaterDays",
  ...answerNumbers.map(answersName),
];

/** `mergedBy`, and for each rater `method:Ann` and `answer:Ann:Product fit`; empty rows by their number. */
export function weightsInputs(names: SheetNames): InputAddresses {
  const found: Record<string, string> = {};
  const rule = names["MergedBy"];
  if (rule !== undefined) found["mergedBy"] = cellAddress(rule.row, rule.column);
  const criteria = names["WeightedCriteria"]?.cells.map(([name]) => String(name)) ?? [];
  const raters = names["RaterNames"];
  raters?.cells.forEach(([cell], index) => {
    const rater = String(cell ?? "") === "" ? String(index + 1) : String(cell);
    found[`rater:${index + 1}`] = cellAddress(raters.row + index, raters.column);
    for (const [input, name] of [
      ["method", "RaterMethods"],
      ["answeredOn", "RaterDays"],
    ] as const) {
      const place = names[name];
      if (place) found[`${input}:${rater}`] = cellAddress(place.row + index, place.column);
    }
    criteria.forEach((criterion, at) => {
      const place = names[answersName(at + 1)];
      if (place) {
        found[`answer:${rater}:${criterion}`] = cellAddress(place.row + index, place.column);
      }
    });
  });
  return found;
}
