import { isDone, isOver } from "../domain/plan/outcome";
import type { ReviewPeriod } from "../domain/plan/review-period";
import { goalStatus } from "../domain/portfolio-review/goal-status";
import { isoDayOf } from "../domain/review/facts-of-period";
import { stretchFor } from "../domain/scorecard/compared-days";
import { knownPeriod } from "../domain/scorecard/kpis-of-period";
import type { ScorecardFacts } from "../domain/scorecard/scorecard-facts";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import type { SurveyedSheet, WorkbookSurvey } from "../excel/lists/survey-workbook";
import type {
  AccountReview,
  PortfolioFacts,
  ReviewedAccount,
} from "../sheets/portfolio/portfolio-facts";
import { portfolioContent } from "../sheets/portfolio/portfolio-review";
import { hiddenName } from "../sheets/template/hidden-name";
import { portfolioTemplate } from "../sheets/templates/portfolio-template";
import { compareStates } from "./compared-states";
import type { CreatedSheet, RunOptions } from "./contract";
import { absolute, indexedPlan } from "./create-plan-index";
import { readFollowedPortfolio, type FollowedPortfolio } from "./followed-accounts";
import { makeOwnSheet, type OwnSheetSays } from "./make-own-sheet";
import { readMatrixInTime } from "./read-snapshots";
import { closedRecordsOf, latestRecord, periodOf, refuseToCome } from "./review-sources";
import { understandShared } from "./shared-reading";
import { loadUnderstanding } from "./understand-workbook";

const title = "Portfolio review";

function cellNamed(sheet: SurveyedSheet, wanted: string): string | null {
  const area = sheet.names.find(({ name }) => name === wanted)?.area;
  return area ? absolute(area) : null;
}

function reviewOn(review: OwnSheetNow): AccountReview {
  const { sheet, record } = review;
  return {
    sheetName: sheet.name,
    account: cellNamed(sheet, "Account"),
    verdict: cellNamed(sheet, "ReviewVerdict"),
    isClosed: record?.closed !== undefined,
  };
}

/** The review of the period: the sheet that is no copy, else one that was folded away. */
function reviewFor(
  { sources }: FollowedPortfolio,
  account: string,
  { firstDay, lastDay }: ReviewPeriod,
): AccountReview | null {
  const standing = sources.reviewsOf(account).find((review) => {
    const days = review.isCopy ? null : periodOf(review);
    return days?.firstDay === firstDay && days.lastDay === lastDay;
  });
  if (standing !== undefined) return reviewOn(standing);
  const isFolded = sources
    .archivedOf(account)
    .some((one) => one.firstDay === firstDay && one.lastDay === lastDay);
  return isFolded ? { sheetName: null, account: null, verdict: null, isClosed: true } : null;
}

/** What the accounts brought, in words and per account, and against before where that is told. */
function revenueOf(facts: ScorecardFacts, period: ReviewPeriod) {
  const { revenue, asOf, fiscalYearStart } = facts;
  const day = Math.min(Math.floor(asOf), period.lastDay);
  const stretch = stretchFor({ basis: revenue, period, day, fiscalYearStart });
  const { compared, amounts } = knownPeriod(facts, period, stretch);
  if (revenue.kind === "unknown") return { words: revenue.why, amounts };
  if (compared === null) return { words: "The lists do not reach back far enough.", amounts };
  const days =
    revenue.kind === "levels"
      ? `on ${isoDayOf(compared.now.lastDay)}`
      : `${isoDayOf(compared.now.firstDay)} to ${isoDayOf(compared.now.lastDay)}`;
  return { words: `${revenue.words}, ${days}`, amounts };
}

async function moved(context: Excel.RequestContext, portfolio: FollowedPortfolio) {
  if (portfolio.matrix === null) return { since: null, movers: [] };
  const inTime = await readMatrixInTime(context, portfolio.matrix.sheetName, null);
  if (inTime.snapshots.length === 0) return { since: null, movers: [] };
  const { facts } = compareStates(inTime, { sheet: null, before: null, after: null });
  return {
    since: facts.before,
    movers: facts.accounts
      .filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter)
      .map(({ name, rankBefore, rankAfter, reason }) => ({
        account: name,
        rankBefore,
        rankAfter,
        reason,
      })),
  };
}

/** Where the sheet of revenue at risk says how much; null without it. */
function atRiskIn({ sheets }: WorkbookSurvey): PortfolioFacts["atRisk"] {
  const sheet = sheets.find(({ names }) => names.some(({ name }) => name === "RevenueAtRiskTitle"));
  if (sheet === undefined) return null;
  const at = (key: string) => cellNamed(sheet, hiddenName(`verdict.${key}`));
  const [expected, high] = [at("expected"), at("high")];
  const { name: sheetName } = sheet;
  return expected === null || high === null
    ? null
    : { expected: { sheetName, cell: expected }, high: { sheetName, cell: high } };
}

const watchedActions = ["Promote", "Watch", "Review"];

async function gather(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  period: ReviewPeriod,
  options: RunOptions,
): Promise<OwnSheetSays> {
  const understood = await understandShared(context, survey, options.reading);
  refuseToCome(understood, period);
  const { offeringsOf } = await loadUnderstanding();
  const { model, settings } = understood;
  const portfolio = await readFollowedPortfolio(context, survey, understood, period.lastDay);
  const { facts, followed, sources, matrix } = portfolio;
  const today = Math.floor(settings.asOf);
  const { words, amounts } = revenueOf(facts, period);
  const accounts = facts.accounts.map(({ name, manager, tier }, index): ReviewedAccount => {
    const amount = amounts[index];
    const plan = sources.planOf(name);
    const rows = sources.planRowsOf(name);
    return {
      name,
      manager,
      tier,
      plan: plan === null ? null : (indexedPlan(plan.sheet)[0] ?? null),
      review: reviewFor(portfolio, name, period),
      lastClosed: latestRecord(closedRecordsOf(sources, name))?.label ?? null,
      revenue: amount?.now ?? null,
      growth: amount !== undefined && amount.before > 0 ? amount.now / amount.before - 1 : null,
      goals: (rows?.goals ?? []).map((goal) => ({ ...goal, status: goalStatus(goal, today) })),
      actions: (rows?.actions ?? []).map((action) => ({
        ...action,
        isOverdue: isOver(action.due, today) && !isDone(action),
      })),
      offerings: offeringsOf(model, name),
    };
  });
  const told: PortfolioFacts = {
    period,
    asOf: settings.asOf,
    followed,
    basis: words,
    accounts,
    managers: facts.managers,
    ...(await moved(context, portfolio)),
    watched: (matrix?.accounts ?? [])
      .filter(({ action }) => action !== null && watchedActions.includes(action))
      .map(({ account, action, rank, probability }) => ({
        account,
        action: action ?? "",
        rank,
        probability,
      })),
    atRisk: atRiskIn(survey),
  };
  return {
    understood,
    content: portfolioContent(told),
    refreshed: today,
    sentence: `${title} of ${followed} for ${period.label}.`,
  };
}

/** All key accounts of a period on one sheet; the one there is moves on to it and keeps what was typed. */
export function createPortfolioReview(
  period: ReviewPeriod,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return makeOwnSheet(
    {
      title,
      template: portfolioTemplate,
      gather: (context, survey) => gather(context, survey, period, options),
    },
    options,
  );
}
