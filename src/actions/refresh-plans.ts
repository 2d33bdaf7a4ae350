import type { AccountFacts } from "../domain/plan/account-facts";
import { nextMark } from "../excel/again/queue-merge";
import { recordAbout } from "../excel/again/keep-new-sheet";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { writeMerges, type RecordedChange } from "../excel/again/write-merges";
import { sameNameKey } from "../excel/cells/cell-value";
import { readStandings } from "../excel/facts/read-standing";
import { readTargets } from "../excel/facts/read-targets";
import {
  surveyWorkbook,
  type SurveyedSheet,
  type WorkbookSurvey,
} from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { ourAccountPlan } from "../sheets/account-plan";
import { addCounts, describeCounts, mergeCounts } from "../sheets/merge/describe-merge";
import { mergeSheet } from "../sheets/merge/merge-sheet";
import { ourOwnPlan } from "../sheets/own-template/own-plan";
import { ownPlanName } from "../sheets/own-template/own-plan-name";
import { planTemplateOf } from "../sheets/templates/plan-templates";
import { answer } from "./answer";
import { changeWorkbook } from "./change-workbook";
import { inTurns } from "./in-turns";
import { info } from "./info-notice";
import type {
  Notice,
  PlanRefresh,
  RefreshedPlans,
  RefreshOptions,
  RefreshPreview,
  RefreshTarget,
} from "./contract";
import { changedInPlace } from "./created-sheet";
import { aboutNewer, isChanged, refreshOf, refuseFixed } from "./merged-sheet";
import { readOwnTemplates } from "./own-templates";
import { interruptionNotices } from "./recover";
import {
  accountOn,
  isOwnReview,
  keptOf,
  noticesAboutClosed,
  periodOf,
  readReviewSources,
  type ReviewSources,
} from "./review-sources";
import { loadUnderstanding, understandIn } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";

/** The plans and reviews that are meant, each with what is to be done to it. */
interface Prepared {
  readonly changes: readonly RecordedChange[];
  readonly notices: readonly Notice[];
}

function sheetsNamed(
  sheets: readonly SurveyedSheet[],
  names: readonly string[],
): readonly SurveyedSheet[] {
  return names.map((name) => {
    const found = sheets.find((sheet) => sameNameKey(sheet.name) === sameNameKey(name));
    if (found === undefined) {
      throw new Refusal(
        "badInput",
        `${name} is no plan or review of this workbook: make one with New plan or New review.`,
      );
    }
    return found;
  });
}

/** What the lists call the account of a sheet now; null where no list has it. */
type NameNow = (one: OwnSheetNow) => string | null;

/** The sheets of some accounts, by the names that the lists have for them or by those on the sheets. */
function ofAccounts(
  own: readonly OwnSheetNow[],
  accounts: readonly string[] | undefined,
  nameNow: NameNow,
): readonly OwnSheetNow[] {
  if (accounts === undefined) return own;
  const wanted = new Set(accounts.map(sameNameKey));
  const has = new Set<string>();
  const found = own.filter((one) => {
    const names = [accountOn(one), nameNow(one) ?? ""].map(sameNameKey);
    const isWanted = names.some((name) => wanted.has(name));
    if (isWanted) names.forEach((name) => has.add(name));
    return isWanted;
  });
  const without = accounts.find((account) => !has.has(sameNameKey(account)));
  if (without !== undefined) {
    throw new Refusal("badInput", `${without} has no plan yet: make one with New plan.`);
  }
  return found;
}

/** What a sheet would say if it were made now, and what is kept of it; null where it stays as it is. */
type Made = Pick<RecordedChange, "our" | "about">;

interface Making {
  /** Null where nobody knows any more what it was made from. */
  readonly plan: (one: OwnSheetNow, account: string) => Made | null;
  readonly review: (one: OwnSheetNow, account: string) => Made | null;
}

function isFromOwnTemplate({ sheet }: OwnSheetNow): boolean {
  return sheet.names.some(({ name }) => name === ownPlanName);
}

/** Reads what plans and reviews are made from, reviews only where there is one to refresh. */
async function readMaking(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  understood: UnderstoodWorkbook,
  own: readonly OwnSheetNow[],
): Promise<Making & { readonly sources: ReviewSources | null }> {
  const { model, settings } = understood;
  const { factsOf } = await loadUnderstanding();
  const reviewed = own.filter(({ sheet }) => sheet.ownKind === "review").map(accountOn);
  const ofOwn = own.filter(isFromOwnTemplate);
  const ownTemplateOf = ofOwn.length === 0 ? null : await readOwnTemplates(context);
  const wanted = [...reviewed, ...ofOwn.map(accountOn)];
  const sources =
    wanted.length === 0 ? null : await readReviewSources(context, survey, understood, wanted);
  const standingOf = await readStandings(context, survey);
  const targetsOf = await readTargets(context, survey);
  const plans = survey.sheets.filter(({ ownKind }) => ownKind === "plan").length;
  return {
    sources,
    plan: (one, account) => {
      const { record } = one;
      const { id, template } = planTemplateOf(record?.template);
      const facts: AccountFacts = {
        ...factsOf(model, account, settings, { sheets: plans }),
        standing: standingOf(account),
        targets: targetsOf(account, settings.asOf),
      };
      if (isFromOwnTemplate(one)) {
        const key = record?.template ?? "";
        const ownTemplate = ownTemplateOf?.(key) ?? null;
        if (ownTemplate === null) return null;
        const rows = sources?.planRowsOf(accountOn(one)) ?? null;
        return {
          our: ourOwnPlan(ownTemplate, { facts, rows, review: null }),
          about: { ...recordAbout(facts), template: key },
        };
      }
      return {
        our: ourAccountPlan(facts, template),
        about: { ...recordAbout(facts), template: id },
      };
    },
    review: (one, account) => {
      const period = periodOf(one);
      if (sources === null || period === null) return null;
      const request = sources.requestOf(account, period, one);
      const our = sources.ourOf(one, request);
      const about = recordAbout(request.facts, keptOf(request));
      const template = isOwnReview(one) ? one.record?.template : undefined;
      return our && { our, about: { ...about, ...(template === undefined ? {} : { template }) } };
    },
  };
}

/** Reads the plans and reviews that are meant and the lists anew, and holds them against each other. */
async function prepare(
  context: Excel.RequestContext,
  target: RefreshTarget,
  takeOurs: RefreshOptions["takeOurs"] = {},
): Promise<Prepared> {
  const survey = await surveyWorkbook(context);
  const sheets = survey.sheets.filter(({ ownKind }) => ownKind === "plan" || ownKind === "review");
  const wanted = target.sheets ? sheetsNamed(sheets, target.sheets) : sheets;
  if (wanted.length === 0) {
    throw new Refusal("badInput", "There is no plan in this workbook yet: make one with New plan.");
  }
  const all = await readOwnSheetsNow(context, survey, wanted);
  const understood = await understandIn(context, survey);
  const { knownAccount } = await loadUnderstanding();
  const nameNow: NameNow = (one) =>
    knownAccount(understood.model, accountOn(one), one.record?.accountId ?? null);
  const own = ofAccounts(all, target.accounts, nameNow);
  const making = await readMaking(context, survey, understood, own);
  const notices: Notice[] = [];
  const changes = await inTurns(own, (one): readonly RecordedChange[] => {
    const { sheet, record, standing } = one;
    if (one.isNewer) {
      notices.push(info(aboutNewer(one)));
      return [];
    }
    const account = nameNow(one);
    if (account === null) {
      notices.push(
        info(
          `${accountOn(one)} is in no list of this workbook any more: ${sheet.name} stays as it is.`,
        ),
      );
      return [];
    }
    if (record?.closed && !one.isCopy) {
      notices.push(...noticesOfClosed(one, account, making, target));
      return [];
    }
    refuseFixed(one);
    const made = sheet.ownKind === "plan" ? making.plan(one, account) : making.review(one, account);
    if (made === null) {
      if (isFromOwnTemplate(one)) {
        const kind = sheet.ownKind === "plan" ? "plan" : "review";
        notices.push(
          info(
            `Nobody knows any more which template ${sheet.name} was made from, so it stays as it is: make a new ${kind}.`,
          ),
        );
        return [];
      }
      notices.push(
        info(`${sheet.name} says no period: type its first and last day under From and To.`),
      );
      return [];
    }
    notices.push(...noticesAbout(one));
    const wishes = { takeOurs: new Set(takeOurs[sheet.name] ?? []) };
    const merge = mergeSheet(made.our, standing, record?.base ?? null, wishes);
    return [{ own: one, ...made, merge, mark: nextMark(one) }];
  });
  return { changes: changes.flat(), notices };
}

/** A closed review stays as it is; what was changed on it all the same is named. */
function noticesOfClosed(
  one: OwnSheetNow,
  account: string,
  { sources }: { readonly sources: ReviewSources | null },
  target: RefreshTarget,
): readonly Notice[] {
  const period = periodOf(one);
  const changed =
    sources === null
      ? []
      : noticesAboutClosed([one], () => {
          const { firstDay, lastDay } = one.record?.review ?? period ?? { firstDay: 0, lastDay: 0 };
          const days = { cadence: "quarterly" as const, label: "", ...period, firstDay, lastDay };
          return sources.ourOf(one, sources.requestOf(account, days));
        });
  return target.sheets === undefined
    ? changed
    : [info(`${one.sheet.name} is closed: it stays as it is.`), ...changed];
}

function noticesAbout({ sheet, record, isCopy }: OwnSheetNow): readonly Notice[] {
  if (isCopy) {
    return [
      info(`${sheet.name} is a copy of another sheet: it is refreshed on its own from now on.`),
    ];
  }
  return record === null
    ? [
        info(
          `Nobody knows what was written on ${sheet.name} and what was typed, so all that stands there counts as typed.`,
        ),
      ]
    : [];
}

function planRefresh(change: RecordedChange): PlanRefresh {
  return { account: change.about.account, ...refreshOf(change) };
}

function wordsOf(changes: readonly RecordedChange[]): string {
  const isKnown = changes.every(({ own }) => own.record !== null);
  return describeCounts(addCounts(changes.map(({ merge }) => mergeCounts(merge))), isKnown);
}

/** What a refresh would do, without doing it. */
export function previewRefresh(target: RefreshTarget): Promise<RefreshPreview> {
  return answer(() =>
    runSettled(async (context) => {
      const { changes, notices } = await prepare(context, target);
      return { words: wordsOf(changes), plans: changes.map(planRefresh), notices };
    }),
  );
}

/** "Plan Acme", or how many plans and reviews it is. */
function taskFor(changes: readonly RecordedChange[]): string {
  const [first] = changes;
  if (changes.length === 1 && first) return first.own.sheet.name;
  const plans = changes.filter(({ own }) => own.sheet.ownKind === "plan").length;
  const reviews = changes.length - plans;
  const counted = (count: number, word: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? "" : "s"}`];
  return [...counted(plans, "plan"), ...counted(reviews, "review")].join(" and ");
}

/** As refreshPlans, as a part of another action. */
export async function refreshInPlace(
  target: RefreshTarget,
  options: RefreshOptions,
): Promise<RefreshedPlans> {
  const task = "Refresh";
  options.onProgress?.({ share: 0, step: "Gathering the facts" });
  let prepared: Prepared = { changes: [], notices: [] };
  const written = await writeMerges(
    async (context) => {
      prepared = await prepare(context, target, options.takeOurs);
      return prepared.changes.filter(isChanged);
    },
    { ...options, task },
  );
  const { changes, notices } = prepared;
  const [first] = changes;
  if (first === undefined) {
    throw new Refusal("badInput", notices[0]?.sentence ?? "There is nothing to refresh.");
  }
  options.onProgress?.({ share: 1, step: "Done" });
  const refreshed: RefreshedPlans = {
    sheetId: first.own.sheet.id,
    sheetName: first.own.sheet.name,
    sentence: `${taskFor(changes)} refreshed: ${wordsOf(changes)}`,
    isUpdate: true,
    notices: [...interruptionNotices(), ...notices],
    plans: changes.map(planRefresh),
  };
  return changedInPlace(refreshed, written);
}

/**
 * Makes plans and open reviews again in their places, from the lists as they are now: all of them or
 * none. What nobody touched is brought up to date, what people wrote and how they arranged it stays.
 */
export function refreshPlans(
  target: RefreshTarget,
  options: RefreshOptions = {},
): Promise<RefreshedPlans> {
  return changeWorkbook("Refresh", () => refreshInPlace(target, options));
}
