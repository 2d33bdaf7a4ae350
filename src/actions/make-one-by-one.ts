import { Refusal } from "../excel/refusal";
import { takeBackMade } from "../excel/write/take-back-sheets";
import { withoutOutcome } from "../excel/write/with-outcome";
import type { WrittenSheets } from "../excel/write/write-options";
import type { CreateManyOptions, Progress, RunOptions } from "./contract";
import { settingsMadeFor } from "./created-sheet";
import type { UnderstoodWorkbook } from "./understood-workbook";

/** Sheets of one kind for many accounts. */
interface SheetsToMake<T> {
  /** "12 plans". */
  readonly task: string;
  /** "plans". */
  readonly word: string;
  readonly items: readonly T[];
  /** The sheet that is shown before, by its id. */
  readonly shown: string;
  readonly understood: UnderstoodWorkbook;
  readonly accountOf: (item: T) => string;
  /** Writes the sheet of one, whole or not at all; with the first come the settings where there are none. */
  readonly write: (
    item: T,
    understood: UnderstoodWorkbook,
    options: RunOptions & { readonly task: string; readonly isFirst: boolean },
  ) => Promise<WrittenSheets>;
}

export interface MadeOneByOne {
  readonly written: WrittenSheets;
  readonly made: readonly { readonly account: string; readonly sheetName: string }[];
  /** What there is to say of it: "12 plans." */
  readonly sentence: string;
  /** Whether all of them were made; the others were cancelled. */
  readonly isWhole: boolean;
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

/** Steps of one as a share of the whole; of several it is told which of them it is. */
function progressOf(
  { onProgress }: RunOptions,
  { word, items }: Pick<SheetsToMake<unknown>, "word" | "items">,
  done: number,
): (progress: Progress) => void {
  const all = items.length;
  const called = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return (progress) => {
    const share = (done + progress.share) / all;
    const step = all === 1 ? progress.step : `${called}: ${done + 1} of ${all}`;
    onProgress?.({ ...progress, share, step });
  };
}

interface Finished {
  readonly task: string;
  readonly written: readonly WrittenSheets[];
  /** "4 of 5 plans". */
  readonly told: string;
  readonly isKept: boolean;
  /** The sheet that was shown before, by its id. */
  readonly shown: string;
}

/** Nothing is left of what was finished before. */
async function takeBackWritten({ task, written, shown }: Finished): Promise<void> {
  const sheets = joined(written).sheets;
  const [first] = sheets;
  if (first === undefined) return;
  const settings = settingsMadeFor(first);
  await takeBackMade({
    task,
    sheetIds: sheets.map(({ sheetId }) => sheetId),
    besides: settings === null ? [] : [settings],
    shows: shown,
  });
}

/** The finished sheets could not be taken back, or nobody knows. */
function withoutTakingBack(problem: Refusal, stopped: Refusal, told: string): Refusal {
  const isOpen = problem.message.includes("with the next step");
  return isOpen
    ? new Refusal(
        stopped.code,
        `${withoutOutcome(stopped)} ${told} were finished before: if taking them back was begun, it is carried through with the next step.`,
        stopped.cell,
      )
    : withFinished(stopped, told, true);
}

/** Why it ended early, with what became of the sheets that were finished. */
function withFinished(problem: Refusal, told: string, isKept: boolean): Refusal {
  const fate = isKept ? "are kept" : "were taken back";
  return new Refusal(
    problem.code,
    `${isKept ? withoutOutcome(problem) : problem.message} ${told} were finished before, and ${fate}.`,
    problem.cell,
  );
}

/** Why it ended early, when what was finished before is kept or taken back, as is wished. */
export async function endedEarly(stopped: Refusal, finished: Finished): Promise<Refusal> {
  const { told, isKept } = finished;
  if (isKept) return withFinished(stopped, told, true);
  try {
    await takeBackWritten(finished);
  } catch (problem) {
    if (problem instanceof Refusal) return withoutTakingBack(problem, stopped, told);
    throw problem;
  }
  return withFinished(stopped, told, false);
}

/**
 * Writes a sheet for each of many accounts, one at a time, so that none of the requests keeps Cancel
 * waiting. Each is there whole or not at all; those that were finished are kept when the rest is
 * cancelled or refused, or taken back where that is wished.
 */
export async function makeOneByOne<T>(
  toMake: SheetsToMake<T>,
  options: CreateManyOptions,
): Promise<MadeOneByOne> {
  const { task, word, items, understood, accountOf } = toMake;
  const written: WrittenSheets[] = [];
  const made: { account: string; sheetName: string }[] = [];
  let stopped: Refusal | null = null;
  for (const [done, item] of items.entries()) {
    try {
      const isFirst = done === 0;
      const onProgress = progressOf(options, toMake, done);
      const sheets = await toMake.write(
        item,
        isFirst ? understood : { ...understood, settingsSheet: "there" },
        { ...options, task, isFirst, onProgress },
      );
      written.push(sheets);
      const account = accountOf(item);
      sheets.sheets.forEach(({ sheetName }) => made.push({ account, sheetName }));
      options.onMade?.([account]);
    } catch (problem) {
      if (!(problem instanceof Refusal) || made.length === 0) throw problem;
      stopped = problem;
      break;
    }
  }
  const told = `${made.length} of ${items.length} ${word}`;
  const { finishedOnes } = options;
  const fate = typeof finishedOnes === "function" ? finishedOnes() : finishedOnes;
  const isKept = fate !== "takeBack";
  if (stopped !== null && (!isKept || stopped.code !== "cancelled")) {
    throw await endedEarly(stopped, { task, written, told, isKept, shown: toMake.shown });
  }
  return {
    written: joined(written),
    made,
    sentence: stopped === null ? `${task}.` : `${told}: the others were cancelled.`,
    isWhole: stopped === null,
  };
}
