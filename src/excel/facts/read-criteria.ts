import type { RecordedCriteria } from "../../domain/review/review-record";
import { cellText, sameNameKey } from "../cells/cell-value";
import { fingerprint } from "../fingerprint";
import type { WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";

/** Where name and weight stand among the columns of a criterion. */
const [nameColumn, weightColumn, columnCount] = [0, 5, 6];

/** How the newest matrix scores an account: its weights, and the account's ratings; null without one. */
export async function readCriteria(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<(account: string) => RecordedCriteria | null> {
  const sheet = survey.sheets.filter(({ ownKind }) => ownKind === "matrix").at(-1);
  const area = (wanted: string) => sheet?.names.find(({ name }) => name === wanted)?.area ?? null;
  const [criteria, accounts, scores] = [
    area("CriterionNames"),
    area("AccountNames"),
    area("Scores"),
  ];
  if (criteria === null || accounts === null || scores === null) return () => null;
  const count = criteria.rowCount;
  if (scores.column < count) return () => null;
  const [cells = [], names = [], ratings = []] = await readAreas(context, [
    { ...criteria, columnCount },
    accounts,
    { ...scores, column: scores.column - count, columnCount: count },
  ]);
  const version = fingerprint(cells);
  return (account) => {
    const row = names.findIndex(
      ([name]) => sameNameKey(cellText(name ?? "")) === sameNameKey(account),
    );
    if (row < 0) return null;
    return {
      version,
      ratings: cells.map((criterion, at) => {
        const [weight, rating] = [criterion[weightColumn], ratings[row]?.[at]];
        return {
          criterion: cellText(criterion[nameColumn] ?? ""),
          weight: typeof weight === "number" ? weight : null,
          rating: typeof rating === "number" ? rating : null,
        };
      }),
    };
  };
}
