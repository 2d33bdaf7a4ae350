import { Failure } from "../domain/failure";
import { createCrossingFinder } from "../domain/scoring/crossing-ratings";
import { createExplainer } from "../domain/scoring/explanation";
import { MIDDLE_RATING } from "../domain/scoring/scale";
import { DEFAULT_SCORING_RULES } from "../domain/scoring/score";
import { valueOfRating } from "../domain/scoring/value-of-rating";
import { relativeWeights } from "../domain/weighting/relative-weights";
import { parseAddress, readableCell } from "../excel/cells/address";
import { cellText, sameNameKey, type CellValue } from "../excel/cells/cell-value";
import { readAreasAsAsked } from "../excel/facts/cells-at";
import { matrixSheet } from "../excel/facts/read-matrix";
import { matrixModelIn, type MatrixModelCells } from "../excel/facts/read-matrix-model";
import { surveyWorkbook, type SurveyedSheet } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import type { LineScale } from "../warehouse/score-model";
import { answer } from "./answer";
import { scoreModelOnSheet } from "./score-model-on-sheet";

/** What one criterion does to a score, and what it would have to come to. */
export interface ExplainedCriterion {
  readonly criterion: string;
  /** Of the weight, 0..1. */
  readonly share: number;
  /** Null is a blank. */
  readonly rating: number | null;
  readonly referenceRating: number | null;
  /** Points of score that it adds to the difference, or takes from it. */
  readonly part: number;
  /** The rating at which the account alone would cross, and the value that has it; null where there is none. */
  readonly crossingRating: number | null;
  readonly crossingValue: number | null;
  readonly isPossible: boolean;
}

/** Why an account stands where it stands. */
export interface ExplainedScore {
  readonly sheetName: string;
  readonly account: string;
  /** `Scoring matrix!A30`. */
  readonly cell: string;
  readonly score: number;
  readonly rank: number;
  readonly slots: number;
  /** Whether it is among the best for the slots. */
  readonly isIn: boolean;
  /** Whom it is held against; null where every account has a slot, and it is held against the middle. */
  readonly reference: {
    readonly account: string;
    readonly score: number;
    readonly isCut: boolean;
  } | null;
  /** The account's score less the reference's; the parts add up to it. */
  readonly difference: number;
  readonly parts: readonly ExplainedCriterion[];
  /** The score at which it would cross; null where there is nobody on the other side. */
  readonly wanted: { readonly account: string; readonly score: number } | null;
}

/** Which account is to be explained: the one that is named, or that of the selected row. */
interface Asked {
  readonly sheet: SurveyedSheet;
  readonly row: number;
  readonly account: string | null;
}

const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

/** A named account is explained on the matrix that is open, else on the newest one. */
async function readAsked(context: Excel.RequestContext, account: string | null): Promise<Asked> {
  const active = context.workbook.getActiveCell().load("address");
  const survey = await surveyWorkbook(context);
  const area = parseAddress(active.address);
  const open = survey.sheets.find(
    ({ name, ownKind }) => name === area?.sheetName && ownKind === "matrix",
  );
  if (account === null && open === undefined) {
    throw new Refusal(
      "badInput",
      "No account is selected: select a cell in the row of an account on a scoring matrix, then look again.",
    );
  }
  return { sheet: open ?? matrixSheet(survey, null), row: area?.row ?? 0, account };
}

/** The account's place in the model; that of a row is looked for in the table or in the answer above it. */
function placeOf(
  { sheet, row, account }: Asked,
  cells: MatrixModelCells,
  name: CellValue | undefined,
): { readonly place: number; readonly row: number } {
  const first = sheet.names.find((one) => one.name === "AccountNames")?.area?.row ?? 0;
  const byRow = account === null ? cells.rows.findIndex((at) => first + at === row) : -1;
  const key = sameNameKey(account ?? cellText(name ?? ""));
  const place =
    byRow >= 0
      ? byRow
      : cells.accounts.findIndex((one) => key !== "" && sameNameKey(cellText(one)) === key);
  if (place < 0) {
    throw new Refusal(
      "badInput",
      account === null
        ? `Row ${row + 1} of ${sheet.name} is not the row of a scored account: select another one, then look again.`
        : `${account} is not on ${sheet.name}: update the matrix, then look again.`,
    );
  }
  return { place, row: first + (cells.rows[place] ?? 0) };
}

function numberOr(value: CellValue | undefined, instead: number): number {
  return typeof value === "number" ? value : instead;
}

/** Best first; of equal scores the one that stands first. */
function inOrder(scores: readonly CellValue[]): readonly number[] {
  return scores
    .map((score, place) => ({ place, score: numberOr(score, NaN) }))
    .filter(({ score }) => !Number.isNaN(score))
    .sort((a, b) => rounded(b.score) - rounded(a.score) || a.place - b.place)
    .map(({ place }) => place);
}

/** How an account comes to its score, held against the account at the cut. */
export function explainAccount(
  sheetName: string,
  cells: MatrixModelCells,
  place: number,
  cell: string,
): ExplainedScore {
  const model = scoreModelOnSheet(sheetName, cells, null);
  const account = cellText(cells.accounts[place] ?? "");
  const order = inOrder(cells.scores);
  const standing = order.indexOf(place);
  if (standing < 0) {
    throw new Refusal(
      "badInput",
      `${account} has no score: fill in what is missing in its row, then look again.`,
      cell,
    );
  }
  const slots = Math.max(1, model.slots);
  const rules = { ...DEFAULT_SCORING_RULES, missing: model.missing };
  const weights = Float64Array.from(model.criteria, ({ weight }) => (weight > 0 ? weight : 0));
  const ratingsOf = (at: number) =>
    Float64Array.from(model.criteria, (_, criterion) =>
      numberOr(cells.ratings[at]?.[criterion], NaN),
    );
  const scoreOf = (at: number) => numberOr(cells.scores[at], NaN);
  const named = (at: number) => ({
    account: cellText(cells.accounts[at] ?? ""),
    score: scoreOf(at),
  });
  const isIn = standing < slots;
  const cut = order[slots - 1];
  const next = order[slots];
  const against = next === undefined ? undefined : cut === place ? next : cut;
  const across = isIn ? next : cut;
  const reference = against === undefined ? weights.map(() => MIDDLE_RATING) : ratingsOf(against);
  const ratings = ratingsOf(place);
  const explained = createExplainer(weights, reference, rules)(ratings);
  if (explained instanceof Failure) throw explained;
  const crossings =
    across === undefined ? [] : createCrossingFinder(weights, rules)(ratings, scoreOf(across));
  const shares = relativeWeights(weights);
  return {
    sheetName,
    account,
    cell,
    score: scoreOf(place),
    rank: 1 + order.filter((at) => rounded(scoreOf(at)) > rounded(scoreOf(place))).length,
    slots,
    isIn,
    reference: against === undefined ? null : { ...named(against), isCut: against === cut },
    difference: explained.difference,
    wanted: across === undefined ? null : named(across),
    parts: model.criteria.map(({ name, scale }, criterion): ExplainedCriterion => {
      const { rating = null, isPossible = false } = crossings[criterion] ?? {};
      const line = scale.method === "line" ? (scale as LineScale) : null;
      return {
        criterion: name,
        share: shares[criterion] as number,
        rating: numberOrNull(ratings[criterion]),
        referenceRating: numberOrNull(reference[criterion]),
        part: explained.parts[criterion] as number,
        crossingRating: rating,
        crossingValue:
          rating === null || !isPossible || line === null ? null : valueOfRating(rating, line),
        isPossible,
      };
    }),
  };
}

function numberOrNull(rating: number | undefined): number | null {
  return rating === undefined || Number.isNaN(rating) ? null : rating;
}

/** Explains the score of an account; of the one whose row is selected on a matrix when none is named. */
export function explainScore(account: string | null = null): Promise<ExplainedScore> {
  return answer(() =>
    runInExcel(async (context) => {
      const asked = await readAsked(context, account);
      const { sheet } = asked;
      const column = sheet.names.find(({ name }) => name === "AccountNames")?.area?.column ?? 0;
      const cell = { sheetName: sheet.name, row: asked.row, column, rowCount: 1, columnCount: 1 };
      const { cells, name } = await readAreasAsAsked(context, (cellsAt) => ({
        cells: matrixModelIn(sheet, cellsAt),
        name: cellsAt(cell)[0]?.[0],
      }));
      const { place, row } = placeOf(asked, cells, name);
      return explainAccount(sheet.name, cells, place, readableCell(sheet.name, row, column));
    }),
  );
}
