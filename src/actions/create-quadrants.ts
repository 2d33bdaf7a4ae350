import type { CriterionSide } from "../domain/selection/quadrant";
import { bubblesOfMatrix } from "../excel/facts/bubbles-of-matrix";
import { readKnownMatrices, type KnownMatrix } from "../excel/facts/known-matrices";
import { readMatrixFollowers } from "../excel/facts/matrix-followers";
import { matrixSheet } from "../excel/facts/read-matrix";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import type { SurveyedSheet, WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { valuesName } from "../sheets/matrix/matrix-names";
import { isRevenueHeading } from "../sheets/matrix/known-columns";
import { quadrantsContent } from "../sheets/quadrants/quadrants-content";
import { hiddenName } from "../sheets/template/hidden-name";
import { anyQuadrants, quadrantsTemplate } from "../sheets/templates/quadrants-template";
import type { CreatedSheet, RunOptions } from "./contract";
import { makeOwnSheet, type OwnSheetSays } from "./make-own-sheet";
import { understandShared } from "./shared-reading";
import { loadUnderstanding } from "./understand-workbook";

const title = "Quadrants";

/** The one that was asked for, else the one that the sheet follows, else the newest. */
async function followedMatrix(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  wanted: string | null,
  standing: OwnSheetNow | null,
): Promise<SurveyedSheet> {
  const followers = await readMatrixFollowers(context, survey, "quadrants");
  const own = followers.find(({ sheet }) => sheet.id === standing?.sheet.id);
  return matrixSheet(survey, wanted ?? own?.matrix ?? null);
}

/** The name of the cells whose numbers are the sizes: revenue, as a column beside or as a criterion. */
function sizesOf({ sheet, setup }: KnownMatrix): string | null {
  const beside = hiddenName("accounts.revenue");
  if (sheet.names.some(({ name }) => name === beside)) return beside;
  const place = setup.criteria.findIndex(({ sourceColumn }) => isRevenueHeading(sourceColumn));
  return place < 0 ? null : valuesName(place + 1);
}

async function gather(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  { wanted, standing }: { readonly wanted: string | null; readonly standing: OwnSheetNow | null },
  options: RunOptions,
): Promise<OwnSheetSays> {
  const sheet = await followedMatrix(context, survey, wanted, standing);
  const [known] = await readKnownMatrices(context, [sheet]);
  if (known === undefined) {
    throw new Refusal(
      "badInput",
      `${sheet.name} was made by an earlier version: update it, then make its quadrants.`,
    );
  }
  const { criteria } = known.setup;
  if (criteria.length < 2) {
    throw new Refusal(
      "badInput",
      `${sheet.name} has one criterion: quadrants need one for attractiveness and another for our strength.`,
    );
  }
  const { sideOfCriterion } = await loadUnderstanding();
  const sides = criteria.map(({ name, sourceColumn }): CriterionSide =>
    sideOfCriterion(name, sourceColumn),
  );
  const sizes = sizesOf(known);
  // Labels are put beside the bubbles when the chart is made.
  const bubbles = standing === null ? await bubblesOfMatrix(context, known, sides, sizes) : [];
  const understood = await understandShared(context, survey, options.reading);
  return {
    understood,
    template: quadrantsTemplate({
      criteria: criteria.length,
      matrix: sheet.name,
      accounts: Math.max(1, known.accounts.size),
      sizes,
    }),
    content: quadrantsContent({ matrix: sheet.name, sides, bubbles }),
    refreshed: understood.settings.asOf,
    sentence: `${title} of ${sheet.name}: attractive against strong.`,
  };
}

/** The quadrants of a matrix, or the sheet there is brought up to date; of the newest unless one is named. */
export function createQuadrants(
  wanted: string | null,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return makeOwnSheet(
    {
      title,
      template: anyQuadrants,
      gather: (context, survey, standing) => gather(context, survey, { wanted, standing }, options),
    },
    options,
  );
}
