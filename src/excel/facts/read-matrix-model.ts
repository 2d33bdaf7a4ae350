import type { CellArea } from "../cells/address";
import { cellText, type CellValue } from "../cells/cell-value";
import type { SurveyedSheet } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";
import { Refusal } from "../refusal";

/** The cells of a matrix that say how it scores, as they stand now. */
export interface MatrixModelCells {
  readonly accountHeading: string;
  /** Name, source column, direction, worst, best and weight of each criterion. */
  readonly criteria: readonly (readonly CellValue[])[];
  readonly accounts: readonly CellValue[];
  /** Values and ratings, one row an account, one column a criterion. */
  readonly values: readonly (readonly CellValue[])[];
  readonly ratings: readonly (readonly CellValue[])[];
  readonly scores: readonly CellValue[];
  /** The formula of the first score: it says what a missing rating counts. */
  readonly scoreFormula: string;
  readonly slots: number | null;
  readonly tierLimits: readonly number[];
  readonly tierLabels: readonly string[];
}

const criterionColumns = 6;

/** Reads a matrix as a model, in two syncs. */
export async function readMatrixModel(
  context: Excel.RequestContext,
  sheet: SurveyedSheet,
): Promise<MatrixModelCells> {
  const named = (wanted: string): CellArea => {
    const area = sheet.names.find(({ name }) => name === wanted)?.area;
    if (!area) {
      throw new Refusal(
        "badInput",
        `${sheet.name} has lost its name ${wanted}: update the matrix, then try again.`,
      );
    }
    return area;
  };
  const criteria = named("CriterionNames");
  const accounts = named("AccountNames");
  const scores = named("Scores");
  const k = criteria.rowCount;
  const [heading, criterionCells, names, values, ratings, score, slots, limits, labels] =
    await readAreas(context, [
      { ...accounts, row: accounts.row - 1, rowCount: 1 },
      { ...criteria, columnCount: criterionColumns },
      accounts,
      { ...accounts, column: accounts.column + 1, columnCount: k },
      { ...scores, column: scores.column - k, columnCount: k },
      scores,
      named("Slots"),
      named("TierLimits"),
      named("TierLabels"),
    ]);
  const [formula] = await readAreas(context, [{ ...scores, rowCount: 1 }], "formulas");
  const first = (cells: readonly (readonly CellValue[])[] | undefined): readonly CellValue[] =>
    (cells ?? []).map((row) => row[0] ?? "");
  const numbers = (cells: readonly (readonly CellValue[])[] | undefined): readonly number[] =>
    first(cells).filter((value) => typeof value === "number");
  return {
    accountHeading: cellText(first(heading)[0] ?? ""),
    criteria: criterionCells ?? [],
    accounts: first(names),
    values: values ?? [],
    ratings: ratings ?? [],
    scores: first(score),
    scoreFormula: String(formula?.[0]?.[0] ?? ""),
    slots: numbers(slots)[0] ?? null,
    tierLimits: numbers(limits),
    tierLabels: first(labels).map(cellText),
  };
}
