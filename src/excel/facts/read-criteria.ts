import type { RecordedCriteria } from "../../domain/review/review-record";
import { ratingsName } from "../../sheets/matrix/matrix-names";
import { cellText, sameNameKey } from "../cells/cell-value";
import { fingerprint } from "../fingerprint";
import type { WorkbookSurvey } from "../lists/survey-workbook";
import { Refusal } from "../refusal";
import { readMatrixModel, type MatrixModelCells } from "./read-matrix-model";

/** Where name and weight stand among what is read of a criterion. */
const [nameColumn, weightColumn] = [0, 5];

/** The newest matrix as a model; null without one, and where it has lost what it is read by. */
async function readNewestModel(
  context: Excel.RequestContext,
  { sheets }: WorkbookSurvey,
): Promise<MatrixModelCells | null> {
  const sheet = sheets.filter(({ ownKind }) => ownKind === "matrix").at(-1);
  if (!sheet?.names.some(({ name }) => name === ratingsName(1))) return null;
  try {
    return await readMatrixModel(context, sheet);
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === "badInput") return null;
    throw problem;
  }
}

/** How the newest matrix scores an account: its weights, and the account's ratings; null without one. */
export async function readCriteria(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<(account: string) => RecordedCriteria | null> {
  const model = await readNewestModel(context, survey);
  if (model === null) return () => null;
  const { criteria, accounts, ratings } = model;
  const version = fingerprint(criteria);
  return (account) => {
    const row = accounts.findIndex((name) => sameNameKey(cellText(name)) === sameNameKey(account));
    if (row < 0) return null;
    return {
      version,
      ratings: criteria.map((criterion, at) => {
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
