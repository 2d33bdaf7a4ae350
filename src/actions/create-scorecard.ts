import type { ReviewPeriod } from "../domain/plan/review-period";
import { scorecardOf } from "../domain/scorecard/scorecard";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { scorecardContent } from "../sheets/portfolio/scorecard";
import { scorecardTemplate } from "../sheets/templates/scorecard-template";
import type { CreatedSheet, RunOptions } from "./contract";
import { readFollowedPortfolio } from "./followed-accounts";
import { makeOwnSheet, type OwnSheetSays } from "./make-own-sheet";
import { refuseToCome } from "./review-sources";
import { understandShared } from "./shared-reading";

const title = "KPI scorecard";

async function gather(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  period: ReviewPeriod,
  options: RunOptions,
): Promise<OwnSheetSays> {
  const understood = await understandShared(context, survey, options.reading);
  refuseToCome(understood, period);
  const { facts, followed } = await readFollowedPortfolio(
    context,
    survey,
    understood,
    period.lastDay,
  );
  const content = scorecardContent({ card: scorecardOf(facts, period), facts, followed });
  return {
    understood,
    content,
    refreshed: Math.min(understood.settings.asOf, period.lastDay),
    sentence: `${title} of ${followed} for ${period.label}.`,
  };
}

/** Every KPI of the key accounts for a period; the sheet there is moves on to it and keeps its targets. */
export function createScorecard(
  period: ReviewPeriod,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return makeOwnSheet(
    {
      title,
      template: scorecardTemplate,
      gather: (context, survey) => gather(context, survey, period, options),
    },
    options,
  );
}
