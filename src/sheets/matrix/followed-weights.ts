import type { Criterion } from "../../domain/scoring/scoring-setup";
import type { CellContent } from "../sheet-plan";
import { quotedSheet, sheetOfName } from "../formula-text";

/** In points of a hundred, as people see weights elsewhere. */
export function followedWeight({ name }: Criterion, sheet: string): CellContent {
  const merged = `${quotedSheet(sheet)}!MergedWeights`;
  const names = `${quotedSheet(sheet)}!WeightedCriteria`;
  const text = `"${name.replaceAll('"', '""')}"`;
  // While nobody has answered all count alike; a sheet that is gone shows as an error.
  return { formula: `=IF(SUM(${merged})=0,1,100*INDEX(${merged},MATCH(${text},${names},0)))` };
}

/** How far people are apart is how unsure the weights are. */
export function followedFirmness(sheet: string): CellContent {
  return { formula: `=${quotedSheet(sheet)}!WeightFirmness` };
}

/** The sheet that a weight follows; null of a weight that was typed. */
export function followedSheet(formula: string): string | null {
  return sheetOfName(formula, "MergedWeights");
}
