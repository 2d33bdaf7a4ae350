import { isHandRated } from "../domain/scoring/hand-rated";
import { mostRaters, type RatingRule } from "../domain/weighting/rating-rules";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import { sameNameKey, cellText } from "../excel/cells/cell-value";
import { readKnownMatrices } from "../excel/facts/known-matrices";
import { readMatrixFollowers } from "../excel/facts/matrix-followers";
import { matrixSheet } from "../excel/facts/read-matrix";
import { readNamedRanges } from "../excel/facts/read-own-sheets";
import type { SurveyedSheet, WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { matrixNames } from "../sheets/matrix/matrix-names";
import { ofMatrix } from "../sheets/matrix/of-matrix";
import type { ClosedValue } from "../sheets/closed-cells";
import type { SheetContent } from "../sheets/template/content";
import { ratingsTemplate } from "../sheets/templates/ratings-template";
import type { CreatedSheet, RunOptions } from "./contract";
import { makeOwnSheet, type OwnSheetSays } from "./make-own-sheet";
import { cellsOfSheet, readMadeSheet, rowsByColumn, type SaidRows } from "./read-made-sheet";
import { understandShared } from "./shared-reading";

const title = "Ratings of several people";
/** Each rating of the matrix is looked up among all of them. */
const mostRatings = 6_000;

/** What one person says of accounts, by account and criterion. */
export interface RaterRatings {
  readonly rater: string;
  readonly ratings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface RatingWishes {
  /** Where this is null, the matrix that is shown or whose ratings are, else the newest. */
  readonly matrix: string | null;
  readonly raters: readonly RaterRatings[];
  readonly mergedBy?: RatingRule;
}

/** An account and a criterion, which people may spell with other capitals. */
function pairKey(account: string, criterion: string): string {
  return `${sameNameKey(account)}\n${sameNameKey(criterion)}`;
}

/** Of several with one key the first counts. */
function firstByKey<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map([...entries].reverse());
}

interface Standing {
  readonly raters: readonly string[];
  readonly ratings: SaidRows;
  readonly mergedBy: ClosedValue;
}

function standingRatings(standing: OwnSheetNow | null): Standing {
  if (standing === null) return { raters: [], ratings: [], mergedBy: null };
  const said = cellsOfSheet(ratingsTemplate, standing);
  const { rows = [] } = said.lists["raters"] ?? {};
  return {
    raters: rows.map(([rater]) => String(rater ?? "")),
    ratings: rowsByColumn(ratingsTemplate, said, "ratings"),
    mergedBy: said.fields["header.mergedBy"] ?? null,
  };
}

/** The names in the order of their columns; who is new takes the first that is free. */
function columnsOf(there: readonly string[], raters: readonly RaterRatings[]): readonly string[] {
  const names = Array.from({ length: mostRaters }, (_, index) => there[index] ?? "");
  for (const { rater } of raters) {
    if (names.some((name) => sameNameKey(name) === sameNameKey(rater))) continue;
    const free = names.indexOf("");
    if (free < 0) {
      throw new Refusal(
        "badInput",
        `The sheet of ratings has ${mostRaters} raters already (${names.join(", ")}): take one out, then add ${rater}.`,
      );
    }
    names[free] = rater;
  }
  return names;
}

function refuseUnfit(
  { raters }: RatingWishes,
  accounts: readonly string[],
  criteria: readonly string[],
): void {
  const known = new Set(accounts.map(sameNameKey));
  for (const { rater, ratings } of raters) {
    for (const [account, given] of Object.entries(ratings)) {
      if (!known.has(sameNameKey(account))) {
        throw new Refusal("badInput", `${rater} rates ${account}, which the matrix does not have.`);
      }
      for (const [criterion, rating] of Object.entries(given)) {
        if (!criteria.some((name) => sameNameKey(name) === sameNameKey(criterion))) {
          throw new Refusal(
            "badInput",
            `${rater} rates ${criterion}, which is no criterion of the matrix that people rate (${criteria.join(", ")}).`,
          );
        }
        if (!(rating >= 1 && rating <= 10)) {
          throw new Refusal(
            "badInput",
            `${rater} gives ${account} ${rating} on ${criterion}: a rating is a number from 1 to 10.`,
          );
        }
      }
    }
  }
}

function givenBy(rater: RaterRatings | undefined): ReadonlyMap<string, number> {
  return firstByKey(
    Object.entries(rater?.ratings ?? {}).flatMap(([account, ratings]) =>
      Object.entries(ratings).map(
        ([criterion, rating]) => [pairKey(account, criterion), rating] as const,
      ),
    ),
  );
}

function contentOf(
  wishes: RatingWishes,
  matrix: string,
  accounts: readonly string[],
  criteria: readonly string[],
  there: Standing,
): SheetContent {
  const { raters, mergedBy = there.mergedBy } = wishes;
  const names = columnsOf(there.raters, raters);
  const standing = firstByKey(
    there.ratings.map(
      (one) => [pairKey(String(one["account"]), String(one["criterion"])), one] as const,
    ),
  );
  const given = names.map((name) =>
    givenBy(raters.find(({ rater }) => sameNameKey(rater) === sameNameKey(name))),
  );
  const row = (account: string, criterion: string) => {
    const pair = pairKey(account, criterion);
    return Object.fromEntries(
      given.map((ratings, index) => {
        const column = `r${index + 1}`;
        return [column, ratings.get(pair) ?? standing.get(pair)?.[column] ?? null];
      }),
    );
  };
  return {
    sheetName: "Ratings",
    title,
    subtitle: "",
    fields: {
      "header.matrix": matrix,
      "header.accounts": {
        formula: `=IFERROR(COUNTIF(${ofMatrix(matrix, matrixNames.accounts)},"?*"),"▲ the matrix is gone")`,
      },
      ...(mergedBy === null ? {} : { "header.mergedBy": mergedBy }),
    },
    lists: {
      raters: names.map((rater, index) => ({
        key: `${index + 1}`,
        cells: { rater: rater || null, column: `Rater ${index + 1}` },
      })),
      ratings: accounts.flatMap((account) =>
        criteria.map((criterion) => ({
          key: `${account}\n${criterion}`,
          cells: { account, criterion, ...row(account, criterion) },
        })),
      ),
    },
    fedBy: { ratings: matrix, raters: matrix },
  };
}

interface RatedMatrix {
  readonly matrix: SurveyedSheet;
  /** The sheets of its ratings; where it has none, those whose matrix is gone. */
  readonly ratings: readonly SurveyedSheet[];
}

/** The matrix that is meant, with what people rate of it. */
async function ratedMatrix(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  wanted: string | null,
): Promise<RatedMatrix> {
  const shown = context.workbook.worksheets.getActiveWorksheet().load("id");
  await context.sync();
  const followers = await readMatrixFollowers(context, survey, "ratings");
  const isShown = ({ id }: SurveyedSheet): boolean => id === shown.id;
  const shownMatrix =
    survey.sheets.find((sheet) => sheet.ownKind === "matrix" && isShown(sheet))?.name ??
    followers.find(({ sheet }) => isShown(sheet))?.matrix;
  const matrix = matrixSheet(survey, wanted ?? shownMatrix ?? null);
  const own = followers.filter((one) => one.matrix === matrix.name);
  const meant = own.length > 0 ? own : followers.filter((one) => one.matrix === null);
  return { matrix, ratings: meant.map(({ sheet }) => sheet) };
}

async function gather(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  wishes: RatingWishes,
  standing: OwnSheetNow | null,
  options: RunOptions,
): Promise<OwnSheetSays> {
  const { matrix: sheet } = await ratedMatrix(context, survey, wishes.matrix);
  const [known] = await readKnownMatrices(context, [sheet]);
  const criteria = (known?.setup.criteria ?? []).filter(isHandRated).map(({ name }) => name);
  if (criteria.length === 0) {
    throw new Refusal(
      "badInput",
      `All criteria of ${sheet.name} are told by your lists: make a matrix with one that is rated by hand, then people can rate.`,
    );
  }
  const read = await readNamedRanges(context, sheet, [matrixNames.accounts]);
  const accounts = (read[matrixNames.accounts] ?? [])
    .map(([cell]) => cellText(cell ?? ""))
    .filter((name) => name !== "");
  if (accounts.length * criteria.length > mostRatings) {
    throw new Refusal(
      "badInput",
      `${accounts.length} accounts on ${criteria.length} criteria are more than ${mostRatings} ratings by hand: rate a shorter list.`,
    );
  }
  refuseUnfit(wishes, accounts, criteria);
  const understood = await understandShared(context, survey, options.reading);
  return {
    understood,
    content: contentOf(wishes, sheet.name, accounts, criteria, standingRatings(standing)),
    refreshed: understood.settings.asOf,
    sentence: `${title} on ${criteria.join(", ")}. Update ${sheet.name} once: it follows them from then on.`,
  };
}

/** A sheet with a column of ratings for each person; what is typed on the one there is stays. */
export function keepRatings(wishes: RatingWishes, options: RunOptions = {}): Promise<CreatedSheet> {
  return makeOwnSheet(
    {
      title,
      template: ratingsTemplate,
      among: async (context, survey) => (await ratedMatrix(context, survey, wishes.matrix)).ratings,
      gather: (context, survey, standing) => gather(context, survey, wishes, standing, options),
    },
    options,
  );
}

/** What the sheet says now. */
export interface SaidRatings {
  readonly words: readonly ClosedValue[];
  readonly noise: ClosedValue;
  readonly raters: SaidRows;
  readonly ratings: SaidRows;
}

export async function readRatings(sheetName: string): Promise<SaidRatings> {
  const said = await readMadeSheet(ratingsTemplate, sheetName);
  return {
    words: said.lines["answer.all"] ?? [],
    noise: said.fields["header.noise"] ?? null,
    raters: rowsByColumn(ratingsTemplate, said, "raters"),
    ratings: rowsByColumn(ratingsTemplate, said, "ratings"),
  };
}
