import { Refusal } from "../excel/refusal";
import type { AccountFacts } from "../domain/plan/account-facts";
import type { PlanRows } from "../domain/plan/plan-rows";
import { cadenceOfDays } from "../domain/plan/review-periods";
import type { ReviewPeriod } from "../domain/plan/review-period";
import { isoDayOf } from "../domain/review/facts-of-period";
import { reviewOfPeriod } from "../domain/review/review-of-period";
import type { ReviewRecord } from "../domain/review/review-record";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { cellText, sameNameKey } from "../excel/cells/cell-value";
import { readCriteria } from "../excel/facts/read-criteria";
import { readOwnSheets, type OwnSheet } from "../excel/facts/read-own-sheets";
import { readStandings } from "../excel/facts/read-standing";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { readReviewArchive } from "../excel/store/review-archive";
import type { SheetRecord } from "../excel/store/sheet-record";
import type { ArchivedReview } from "../sheets/archive/archived-review";
import { changesAfterClosing, closedCells, sayChange } from "../sheets/closed-cells";
import { findLayout } from "../sheets/merge/find-layout";
import { contentAt } from "../sheets/merge/standing-sheet";
import type { OurSheet } from "../sheets/merge/our-sheet";
import { ourOwnPlan } from "../sheets/own-template/own-plan";
import { reviewSource } from "../sheets/own-template/own-review";
import { recordOfReview } from "../sheets/read-review";
import { planRangeNames, planRowsFrom } from "../sheets/read-back";
import { planTemplateOf } from "../sheets/templates/plan-templates";
import { ourReview, type ReviewRequest } from "../sheets/review";
import type { Notice } from "./contract";
import { readOwnTemplates } from "./own-templates";
import { loadUnderstanding } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";

/** What reviews are made from: the lists, the plans, and the reviews that were closed before. */
export interface ReviewSources {
  /** For a review that is there: what it is made from, with what it said on a day of its period. */
  readonly requestOf: (
    account: string,
    period: ReviewPeriod,
    review?: OwnSheetNow,
  ) => ReviewRequest;
  /** What the review on a sheet says of such a request; null where nobody knows its template any more. */
  readonly ourOf: (review: OwnSheetNow, request: ReviewRequest, state?: string) => OurSheet | null;
  readonly missingOf: (all: readonly AccountFacts[]) => readonly Notice[];
  /** The account's reviews as they stand. */
  readonly reviewsOf: (account: string) => readonly OwnSheetNow[];
  readonly planOf: (account: string) => OwnSheetNow | null;
  /** What people typed on that plan. */
  readonly planRowsOf: (account: string) => PlanRows | null;
  /** The account's closed reviews that stand on no sheet. */
  readonly archivedOf: (account: string) => readonly ArchivedReview[];
}

interface AccountSheets {
  readonly reviews: readonly OwnSheetNow[];
  readonly plan: OwnSheetNow | null;
  readonly planRows: PlanRows | null;
}

/** What the cells of a review say of its period; null where they say no days. */
export function periodOf(review: OwnSheetNow): ReviewPeriod | null {
  if (review.sheet.period !== null) return review.sheet.period;
  const shown = (wanted: string): unknown => {
    const at = review.standing.names.get(wanted);
    return at ? review.values[at.row]?.[at.column] : undefined;
  };
  const [firstDay, lastDay] = [shown("PeriodFirstDay"), shown("PeriodLastDay")];
  if (typeof firstDay !== "number" || typeof lastDay !== "number" || lastDay < firstDay)
    return null;
  const label = cellText((shown("PeriodLabel") ?? "") as string);
  return { cadence: cadenceOfDays(lastDay - firstDay + 1), firstDay, lastDay, label };
}

/** The same for what cannot go on without. */
export function statedPeriod(review: OwnSheetNow): ReviewPeriod {
  const period = periodOf(review);
  if (period !== null) return period;
  throw new Refusal(
    "badInput",
    `${review.sheet.name} says no period: type its first and last day under From and To.`,
  );
}

export function accountOn({ sheet, standing }: OwnSheetNow): string {
  const at = standing.names.get("Account");
  if (at === undefined && sheet.account !== null) return sheet.account;
  const content = at ? contentAt(standing, at.row, at.column) : null;
  return content === null || typeof content === "object" ? "" : cellText(content);
}

/** Whether it was filled from a template of the user's, which shows what that asks for alone. */
export function isOwnReview({ sheet }: OwnSheetNow): boolean {
  return sheet.period !== null;
}

/** What a review said on a day of its period, of which no list tells any more. */
function snapshotOf(review: OwnSheetNow, request: ReviewRequest): ReviewRecord | null {
  if (isOwnReview(review)) return null;
  const { record, standing, values } = review;
  const { live, told } = record?.review ?? {};
  if (!record || live === undefined || told === undefined) return null;
  const layout = findLayout(ourReview(request), standing, record.base.lists);
  return { ...recordOfReview(closedCells(layout, values), told), lastDay: live };
}

/** Whether people type goals, actions and the rest on it. */
export function isFullPlan({ sheet, standing }: OwnSheetNow): boolean {
  return sheet.ownKind === "plan" && standing.names.has("PlanGoals");
}

/** The plan that was refreshed last, one of our own before one for the customer; of several alike, the one that was made last. */
function newestPlan(plans: readonly OwnSheetNow[]): OwnSheetNow | null {
  const day = ({ record }: OwnSheetNow): number => record?.refreshed ?? 0;
  const ours = plans.filter(
    ({ record }) => planTemplateOf(record?.template).isForCustomer !== true,
  );
  return (ours.length > 0 ? ours : plans).reduce<OwnSheetNow | null>(
    (newest, plan) => (newest === null || day(plan) >= day(newest) ? plan : newest),
    null,
  );
}

/** What closed reviews say, those that stand on sheets before those that were folded away. */
function recordsOf(
  reviews: readonly OwnSheetNow[],
  archived: readonly ArchivedReview[],
): readonly ReviewRecord[] {
  const closed = reviews.flatMap(({ record, isCopy }) =>
    record?.closed && !isCopy ? [record.closed.record] : [],
  );
  return [...closed, ...archived.map(({ record }) => record)];
}

/** The same of an account. */
export function closedRecordsOf(
  { reviewsOf, archivedOf }: Pick<ReviewSources, "reviewsOf" | "archivedOf">,
  account: string,
): readonly ReviewRecord[] {
  return recordsOf(reviewsOf(account), archivedOf(account));
}

/** The one whose period was over last; of several alike the first. */
export function latestRecord(records: readonly ReviewRecord[]): ReviewRecord | null {
  return records.reduce<ReviewRecord | null>(
    (last, one) => (last === null || one.lastDay > last.lastDay ? one : last),
    null,
  );
}

/** The last closed review whose period was over before a day. */
function closedBefore(
  reviews: readonly OwnSheetNow[],
  archived: readonly ArchivedReview[],
  firstDay: number,
): ReviewRecord | null {
  return latestRecord(recordsOf(reviews, archived).filter(({ lastDay }) => lastDay < firstDay));
}

/** Nothing can be said of a period before it begins. */
export function refuseToCome(
  { settings: { asOf } }: UnderstoodWorkbook,
  { label, firstDay }: ReviewPeriod,
): void {
  if (firstDay <= asOf) return;
  throw new Refusal(
    "badInput",
    `${label} begins on ${isoDayOf(firstDay)}, after ${isoDayOf(asOf)}, for which the lists stand: choose a period that has begun.`,
  );
}

/** "Accounts (60 rows), Deals (238 rows)". */
function readFrom({ model }: UnderstoodWorkbook): string {
  return model.lists
    .filter(({ kind }) => kind !== "other")
    .map(({ name, rows }) => `${name} (${rows} ${rows === 1 ? "row" : "rows"})`)
    .join(", ");
}

/** The lists of a plan that a review takes up, from the cells that were read. */
function rangesOf({ standing, values }: OwnSheetNow): Parameters<typeof planRowsFrom>[0] {
  return Object.fromEntries(
    planRangeNames.flatMap((name) => {
      const area = standing.names.get(name);
      if (area === undefined) return [];
      const { row, column, rows, columns } = area;
      // Cells beyond what is used are blank.
      const cells = Array.from({ length: rows }, (_, down) =>
        Array.from(
          { length: columns },
          (__, across) => values[row + down]?.[column + across] ?? "",
        ),
      );
      return [[name, cells] as const];
    }),
  );
}

async function sheetsOf(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  own: readonly OwnSheet[],
  nameNow: (account: string, id: string | null) => string,
): Promise<(account: string) => AccountSheets> {
  const standing = await readOwnSheetsNow(
    context,
    survey,
    own.map(({ sheet }) => sheet),
  );
  // A renamed account is called on some of its sheets as it was.
  const keys = new Map<string, string>();
  const sheetsOfKey = new Map<string, OwnSheetNow[]>();
  for (const one of standing) {
    const key = sameNameKey(nameNow(accountOn(one), one.record?.accountId ?? null));
    keys.set(sameNameKey(accountOn(one)), key);
    sheetsOfKey.set(key, [...(sheetsOfKey.get(key) ?? []), one]);
  }
  const found = new Map<string, AccountSheets>();
  for (const [key, sheets] of sheetsOfKey) {
    const plan = newestPlan(sheets.filter(isFullPlan));
    found.set(key, {
      reviews: sheets.filter(({ sheet }) => sheet.ownKind === "review"),
      plan,
      planRows: plan === null ? null : planRowsFrom(rangesOf(plan)),
    });
  }
  return (account) => {
    const key = sameNameKey(account);
    return found.get(keys.get(key) ?? key) ?? { reviews: [], plan: null, planRows: null };
  };
}

/** The closed reviews of each account that stand on no sheet, or stand there as well. */
async function readArchived(
  context: Excel.RequestContext,
  nameNow: (account: string, id: string | null) => string,
): Promise<(account: string) => readonly ArchivedReview[]> {
  const byAccount = new Map<string, ArchivedReview[]>();
  for (const review of (await readReviewArchive(context)).reviews) {
    const key = sameNameKey(nameNow(review.account, review.accountId));
    byAccount.set(key, [...(byAccount.get(key) ?? []), review]);
  }
  return (account) => byAccount.get(sameNameKey(account)) ?? [];
}

/** Reads what the reviews of some accounts are made from; of all accounts where they are left out. */
export async function readReviewSources(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  understood: UnderstoodWorkbook,
  accounts: readonly string[] | null,
): Promise<ReviewSources> {
  const { factsOf, missingFactsOfAll, knownAccount } = await loadUnderstanding();
  const { model, settings } = understood;
  const nameNow = (account: string, id: string | null): string =>
    knownAccount(model, account, id) ?? account;
  const wanted = accounts && new Set(accounts.map(sameNameKey));
  const own = (await readOwnSheets(context, survey)).filter(
    ({ account }) =>
      wanted === null ||
      wanted.has(sameNameKey(account)) ||
      // It may be what one of them was called.
      knownAccount(model, account, null) === null,
  );
  const ofAccountNamed = await sheetsOf(context, survey, own, nameNow);
  const archivedOf = await readArchived(context, nameNow);
  const standingOf = await readStandings(context, survey);
  const criteriaOf = await readCriteria(context, survey);
  const ownTemplateOf = survey.sheets.some(({ period }) => period !== null)
    ? await readOwnTemplates(context)
    : () => null;
  return {
    ourOf: (review, request, state) => {
      if (!isOwnReview(review)) return ourReview(request);
      const template = ownTemplateOf(review.record?.template ?? "");
      return template && ourOwnPlan(template, reviewSource(request, state));
    },
    reviewsOf: (account) => ofAccountNamed(account).reviews,
    planOf: (account) => ofAccountNamed(account).plan,
    planRowsOf: (account) => ofAccountNamed(account).planRows,
    archivedOf,
    missingOf: (all) => missingFactsOfAll(model, all),
    requestOf: (account, period, review) => {
      // A renamed account is called on its sheets as it was.
      const { reviews, plan, planRows } = ofAccountNamed(review ? accountOn(review) : account);
      const day = Math.min(settings.asOf, period.lastDay);
      const request = {
        facts: { ...factsOf(model, account, settings, { day }), standing: standingOf(account) },
        period,
        plan: plan && planRows ? { ...planRows, sheetName: plan.sheet.name } : null,
        before: closedBefore(reviews, archivedOf(account), period.firstDay),
        criteria: criteriaOf(account),
        readFrom: readFrom(understood),
      };
      return { ...request, snapshot: review ? snapshotOf(review, request) : null };
    },
  };
}

/** What is kept of a review: its days, and what it rests on without showing it. */
export function keptOf(request: ReviewRequest): NonNullable<SheetRecord["review"]> {
  const { firstDay, lastDay } = request.period;
  const { criteria, offerings, unknown } = reviewOfPeriod(request).now;
  const { asOf } = request.facts;
  const live = asOf <= lastDay ? asOf : request.snapshot?.lastDay;
  return {
    firstDay,
    lastDay,
    told: { criteria, offerings, unknown },
    ...(live === undefined ? {} : { live }),
  };
}

/** What was changed on closed reviews after they were closed, each change with its cell. */
export function noticesAboutClosed(
  reviews: readonly OwnSheetNow[],
  ourOf: (review: OwnSheetNow) => OurSheet | null,
): readonly Notice[] {
  return reviews.flatMap((review): readonly Notice[] => {
    const { record, sheet, standing, values } = review;
    const our = record?.closed ? ourOf(review) : null;
    if (!record?.closed || our === null) return [];
    const layout = findLayout(our, standing, record.base.lists);
    const changes = changesAfterClosing(our, record.closed.cells, layout, values);
    const told = changes.slice(0, mostChangesTold).map((change): Notice => ({
      severity: "warning",
      sentence: `${sheet.name}: ${sayChange(change)}`,
      cell: change.cell === null ? null : `'${sheet.name.replaceAll("'", "''")}'!${change.cell}`,
    }));
    const more = changes.length - told.length;
    return more <= 0
      ? told
      : [
          ...told,
          {
            severity: "warning",
            sentence: `${sheet.name}: ${more} more ${more === 1 ? "cell was" : "cells were"} changed after closing.`,
            cell: null,
          },
        ];
  });
}

const mostChangesTold = 20;
