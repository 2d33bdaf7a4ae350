import type { ReviewPeriod } from "../domain/plan/review-period";
import { isoDayOf } from "../domain/review/facts-of-period";
import { scorecardOf } from "../domain/scorecard/scorecard";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { scorecardContent } from "../sheets/portfolio/scorecard";
import { ourSheet } from "../sheets/merge/our-sheet";
import { layOutSheet } from "../sheets/template/lay-out-sheet";
import { scorecardTemplate } from "../sheets/templates/scorecard-template";
import type { CreatedSheet, RunOptions } from "./contract";
import { readFollowedPortfolio } from "./followed-accounts";
import { makeOwnSheet, type OwnSheetSays } from "./make-own-sheet";
import { understandShared } from "./shared-reading";
import type { UnderstoodWorkbook } from "./understood-workbook";

const title = "KPI scorecard";

export function refuseToCome({ settings }: UnderstoodWorkbook, period: ReviewPeriod): void {
  if (period.firstDay <= settings.asOf) return;
  throw new Refusal(
    "badInput",
    `${period.label} begins on ${isoDayOf(period.firstDay)}, after ${isoDayOf(settings.asOf)}, for which the lists stand: choose a period that has begun.`,
  );
}

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
    plan: () => layOutSheet(scorecardTemplate, content),
    our: () => ourSheet(scorecardTemplate, content),
    about: {
      kind: "programme",
      template: title,
      account: "",
      accountId: null,
      refreshed: Math.min(understood.settings.asOf, period.lastDay),
    },
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
      titleName: "ScorecardTitle",
      gather: (context, survey) => gather(context, survey, period, options),
    },
    options,
  );
}
