import type { AccountFacts } from "../domain/plan/account-facts";
import { nextMark } from "../excel/again/queue-merge";
import { recordAbout } from "../excel/again/keep-new-sheet";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { writeMerges, type RecordedChange } from "../excel/again/write-merges";
import { readableCell } from "../excel/cells/address";
import { cellText, sameNameKey } from "../excel/cells/cell-value";
import { readStandings } from "../excel/facts/read-standing";
import { surveyWorkbook, type SurveyedSheet } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { ourAccountPlan } from "../sheets/account-plan";
import { baseAfter } from "../sheets/merge/base-after";
import { addCounts, describeCounts, mergeCounts } from "../sheets/merge/describe-merge";
import { mergeSheet, placeId } from "../sheets/merge/merge-sheet";
import { contentAt } from "../sheets/merge/standing-sheet";
import type { CellContent } from "../sheets/sheet-plan";
import { answer } from "./answer";
import { changeWorkbook } from "./change-workbook";
import type {
  Notice,
  PlanRefresh,
  RefreshedPlans,
  RefreshOptions,
  RefreshPreview,
  RefreshTarget,
} from "./contract";
import { changedInPlace } from "./created-sheet";
import { interruptionNotices } from "./recover";
import { loadUnderstanding, understandIn } from "./understand-workbook";

/** The plans that are meant, each with what is to be done to it. */
interface Prepared {
  readonly changes: readonly RecordedChange[];
  readonly notices: readonly Notice[];
}

function info(sentence: string): Notice {
  return { severity: "info", sentence, cell: null };
}

function accountOn({ standing }: OwnSheetNow): string {
  const at = standing.names.get("Account");
  const content = at ? contentAt(standing, at.row, at.column) : null;
  return content === null || typeof content === "object" ? "" : cellText(content);
}

function sheetsNamed(
  plans: readonly SurveyedSheet[],
  names: readonly string[],
): readonly SurveyedSheet[] {
  return names.map((name) => {
    const found = plans.find((sheet) => sameNameKey(sheet.name) === sameNameKey(name));
    if (found === undefined) {
      throw new Refusal("badInput", `${name} is no plan of this workbook: make one with New plan.`);
    }
    return found;
  });
}

function ofAccounts(
  own: readonly OwnSheetNow[],
  accounts: readonly string[] | undefined,
): readonly OwnSheetNow[] {
  if (accounts === undefined) return own;
  const wanted = new Set(accounts.map(sameNameKey));
  const found = own.filter((one) => wanted.has(sameNameKey(accountOn(one))));
  const has = new Set(found.map((one) => sameNameKey(accountOn(one))));
  const without = accounts.find((account) => !has.has(sameNameKey(account)));
  if (without !== undefined) {
    throw new Refusal("badInput", `${without} has no plan yet: make one with New plan.`);
  }
  return found;
}

/** Reads the plans that are meant and the lists anew, and holds them against each other. */
async function prepare(
  context: Excel.RequestContext,
  target: RefreshTarget,
  takeOurs: RefreshOptions["takeOurs"] = {},
): Promise<Prepared> {
  const survey = await surveyWorkbook(context);
  const plans = survey.sheets.filter(({ ownKind }) => ownKind === "plan");
  const wanted = target.sheets ? sheetsNamed(plans, target.sheets) : plans;
  if (wanted.length === 0) {
    throw new Refusal("badInput", "There is no plan in this workbook yet: make one with New plan.");
  }
  const { model, settings } = await understandIn(context, survey);
  const standingOf = await readStandings(context, survey);
  const { factsOf, knownAccount } = await loadUnderstanding();
  const own = ofAccounts(await readOwnSheetsNow(context, survey, wanted), target.accounts);
  const notices: Notice[] = [];
  const changes = own.flatMap((one): readonly RecordedChange[] => {
    const { sheet, record, standing } = one;
    const typed = accountOn(one);
    const account = knownAccount(model, typed, record?.accountId ?? null);
    if (account === null) {
      notices.push(
        info(`${typed} is in no list of this workbook any more: ${sheet.name} stays as it is.`),
      );
      return [];
    }
    if (one.isProtected) {
      throw new Refusal(
        "protectedSheet",
        `${sheet.name} is protected: choose Review > Unprotect Sheet there, then refresh again.`,
      );
    }
    notices.push(...noticesAbout(one));
    const facts: AccountFacts = {
      ...factsOf(model, account, settings, plans.length),
      standing: standingOf(account),
    };
    const our = ourAccountPlan(facts);
    const wishes = { takeOurs: new Set(takeOurs[sheet.name] ?? []) };
    const merge = mergeSheet(our, standing, record?.base ?? null, wishes);
    return [{ own: one, our, merge, mark: nextMark(one), about: recordAbout(facts) }];
  });
  return { changes, notices };
}

function noticesAbout({ sheet, record, isCopy }: OwnSheetNow): readonly Notice[] {
  if (isCopy) {
    return [
      info(`${sheet.name} is a copy of another plan: it is refreshed on its own from now on.`),
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

/** What there is to write on a sheet, or to keep of it. */
function isChanged({ own, our, merge }: RecordedChange): boolean {
  if (merge.edits.length > 0 || merge.inserts.length > 0) return true;
  if (own.record === null || own.isCopy) return true;
  const base = baseAfter(our, merge, own.standing);
  return JSON.stringify(base) !== JSON.stringify(own.record.base);
}

function shown(content: CellContent): string {
  if (content === null) return "";
  return typeof content === "object" ? content.formula : String(content);
}

function refreshOf({ own, merge }: RecordedChange): PlanRefresh {
  const sheetName = own.sheet.name;
  const counts = mergeCounts(merge);
  return {
    account: accountOn(own),
    sheetName,
    words: describeCounts(counts),
    updated: counts.values + merge.added.length,
    kept: counts.kept,
    differences: merge.differences.map(({ place, row, column, theirs, ours }) => ({
      id: placeId(place),
      words: place.words,
      cell: readableCell(sheetName, row, column),
      theirs: shown(theirs),
      ours: shown(ours),
    })),
    unplaced: merge.unplaced,
  };
}

function wordsOf(changes: readonly RecordedChange[]): string {
  return describeCounts(addCounts(changes.map(({ merge }) => mergeCounts(merge))));
}

/** What a refresh would do, without doing it. */
export function previewRefresh(target: RefreshTarget): Promise<RefreshPreview> {
  return answer(() =>
    runSettled(async (context) => {
      const { changes, notices } = await prepare(context, target);
      return { words: wordsOf(changes), plans: changes.map(refreshOf), notices };
    }),
  );
}

/** "Plan Acme", or how many plans it is. */
function taskFor(changes: readonly RecordedChange[]): string {
  const [first] = changes;
  return changes.length === 1 && first ? first.own.sheet.name : `${changes.length} plans`;
}

/**
 * Makes plans again in their places, from the lists as they are now: all of them or none. What nobody
 * touched is brought up to date, what people wrote and how they arranged it stays.
 */
export function refreshPlans(
  target: RefreshTarget,
  options: RefreshOptions = {},
): Promise<RefreshedPlans> {
  const task = "Refresh plans";
  return changeWorkbook(task, async () => {
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
      throw new Refusal("badInput", notices[0]?.sentence ?? "There is no plan to refresh.");
    }
    options.onProgress?.({ share: 1, step: "Done" });
    const refreshed: RefreshedPlans = {
      sheetId: first.own.sheet.id,
      sheetName: first.own.sheet.name,
      sentence: `${taskFor(changes)} refreshed: ${wordsOf(changes)}`,
      isUpdate: true,
      notices: [...interruptionNotices(), ...notices],
      plans: changes.map(refreshOf),
    };
    return changedInPlace(refreshed, written);
  });
}
