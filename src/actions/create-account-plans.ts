import type { AccountFacts } from "../domain/plan/account-facts";
import { keepNewSheet, recordAbout } from "../excel/again/keep-new-sheet";
import { readStandings } from "../excel/facts/read-standing";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { takeBackMade } from "../excel/write/take-back-sheets";
import type { WrittenSheet, WrittenSheets } from "../excel/write/write-options";
import { accountPlanSheet, ourAccountPlan } from "../sheets/account-plan";
import { followSettings } from "../sheets/follow-settings";
import { changeWorkbook } from "./change-workbook";
import { info } from "./info-notice";
import type { CreatedPlans, CreatePlansOptions, Notice, Progress, RunOptions } from "./contract";
import { updateIndexIfThere } from "./create-plan-index";
import { createdSheet, settingsMadeFor } from "./created-sheet";
import { understandShared } from "./shared-reading";
import { loadUnderstanding } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";

/** So many plans are written together: few requests, and none that keeps Cancel waiting. */
const plansAtOnce = 4;

interface Gathered {
  readonly understood: UnderstoodWorkbook;
  readonly facts: readonly AccountFacts[];
  readonly hasIndex: boolean;
  readonly notices: readonly Notice[];
}

/** What the workbook tells of all the accounts, read once. */
async function gatherAll(
  context: Excel.RequestContext,
  accounts: readonly string[],
  { reading }: RunOptions,
): Promise<Gathered> {
  const survey = await surveyWorkbook(context);
  const understood = await understandShared(context, survey, reading);
  const standingOf = await readStandings(context, survey);
  const { factsOf, missingFacts } = await loadUnderstanding();
  const { model, settings } = understood;
  const standing = survey.sheets.filter(({ ownKind }) => ownKind === "plan").length;
  const facts = accounts.map((account) => ({
    ...factsOf(model, account, settings, { sheets: standing + accounts.length }),
    standing: standingOf(account),
  }));
  const hasIndex = survey.sheets.some(({ ownKind }) => ownKind === "index");
  return { understood, facts, hasIndex, notices: facts.flatMap((one) => missingFacts(model, one)) };
}

async function writeBatch(
  batch: readonly AccountFacts[],
  understood: UnderstoodWorkbook,
  options: RunOptions & { readonly task: string },
): Promise<WrittenSheets> {
  const plans = batch.map((facts) => followSettings(accountPlanSheet(facts), facts.asOf));
  let keep: readonly (() => void)[] = [];
  return writeWithSettings(plans, understood, {
    ...options,
    readBack: (context, sheets) => {
      keep = batch.flatMap((facts, index) => {
        const [sheet, plan] = [sheets[index], plans[index]];
        return sheet && plan
          ? [
              keepNewSheet(context, sheet, {
                plan,
                our: ourAccountPlan(facts),
                about: recordAbout(facts),
              }),
            ]
          : [];
      });
    },
    store: () => keep.forEach((one) => one()),
  });
}

/** What all that was written together comes to. */
function joined(written: readonly WrittenSheets[]): WrittenSheets {
  const functions = written.map((one) => one.functions);
  return {
    sheets: written.flatMap(({ sheets }) => sheets),
    functions:
      functions.find((one) => one === "unknown") ??
      functions.find((one) => one === "calculating") ??
      "answered",
    isPrintReady: written.every(({ isPrintReady }) => isPrintReady),
  };
}

/** "12 plans" where there are several. */
function taskFor(accounts: readonly string[]): string {
  const [first] = accounts;
  return accounts.length === 1 && first !== undefined
    ? `Plan for ${first}`
    : `${accounts.length} plans`;
}

/** Steps of one batch as a share of the whole; more than one are told by their number. */
function progressOf(
  { onProgress }: RunOptions,
  done: number,
  batch: number,
  all: number,
): (progress: Progress) => void {
  return (progress) => {
    const share = (done + progress.share * batch) / all;
    const step = all === batch ? progress.step : `Plans ${done + 1} to ${done + batch} of ${all}`;
    onProgress?.({ ...progress, share, step });
  };
}

/** Nothing is left of what was finished before. */
async function takeBackAll(task: string, written: readonly WrittenSheets[]): Promise<void> {
  const sheets = joined(written).sheets;
  const [first] = sheets;
  if (first === undefined) return;
  const settings = settingsMadeFor(first);
  await takeBackMade({
    task,
    sheetIds: sheets.map(({ sheetId }) => sheetId),
    besides: settings === null ? [] : [settings],
  });
}

/** The plans are there whatever becomes of the index: that is told, and no reason to take them back. */
async function updateIndex({ pause }: RunOptions): Promise<readonly Notice[]> {
  try {
    await updateIndexIfThere(pause === undefined ? {} : { pause });
    return [];
  } catch {
    return [info("The plan index does not list the new plans yet: choose Plan index again.")];
  }
}

/** Why it ended early, with what became of the plans that were finished. */
function withFinished(problem: Refusal, finished: number, of: number, isKept: boolean): Refusal {
  const fate = isKept ? "are kept" : "were taken back";
  return new Refusal(
    problem.code,
    `${problem.message} ${finished} of ${of} plans were finished before, and ${fate}.`,
    problem.cell,
  );
}

/**
 * Gathers what the workbook tells about accounts and writes the plan of each on a sheet of its own, a
 * few at a time. Each few are there whole or not at all; those that were finished are kept when the
 * rest is cancelled or refused, or taken back where that is wished.
 */
export function createAccountPlans(
  accounts: readonly string[],
  options: CreatePlansOptions = {},
): Promise<CreatedPlans> {
  const task = taskFor(accounts);
  return changeWorkbook(task, async () => {
    if (accounts.length === 0) throw new Refusal("badInput", "No account is chosen: choose one.");
    options.onProgress?.({ share: 0, step: "Gathering the facts" });
    const { understood, facts, hasIndex, notices } = await runSettled(
      (context) => gatherAll(context, accounts, options),
      options,
    );
    const written: WrittenSheets[] = [];
    const made: { account: string; sheetName: string }[] = [];
    let stopped: Refusal | null = null;
    for (let done = 0; done < facts.length && stopped === null; done += plansAtOnce) {
      const batch = facts.slice(done, done + plansAtOnce);
      const state = done === 0 ? understood.settingsSheet : "there";
      try {
        const sheets = await writeBatch(
          batch,
          { ...understood, settingsSheet: state },
          {
            ...options,
            task,
            onProgress: progressOf(options, done, batch.length, facts.length),
          },
        );
        written.push(sheets);
        sheets.sheets.forEach((sheet: WrittenSheet, index) =>
          made.push({ account: batch[index]?.account ?? "", sheetName: sheet.sheetName }),
        );
        options.onMade?.(batch.map(({ account }) => account));
      } catch (problem) {
        if (!(problem instanceof Refusal) || made.length === 0) throw problem;
        stopped = problem;
      }
    }
    const { finishedOnes } = options;
    const fate = typeof finishedOnes === "function" ? finishedOnes() : finishedOnes;
    const isKept = fate !== "takeBack";
    if (stopped !== null && !isKept) await takeBackAll(task, written);
    if (stopped !== null && (!isKept || stopped.code !== "cancelled")) {
      throw withFinished(stopped, made.length, facts.length, isKept);
    }
    const sentence =
      stopped === null
        ? `${task}.`
        : `${made.length} of ${facts.length} plans: the others were cancelled.`;
    const aboutIndex = hasIndex ? await updateIndex(options) : [];
    const created = createdSheet(joined(written), sentence, [
      ...understood.aboutSettings,
      ...notices,
      ...aboutIndex,
    ]);
    return { ...created, made };
  });
}
