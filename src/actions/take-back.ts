import { takeBackChanges } from "../excel/again/take-back-changes";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { isSettingsSheetIdle } from "../excel/settings/settings-place";
import { takeBackMade } from "../excel/write/take-back-sheets";
import { withoutOutcome } from "../excel/write/with-outcome";
import { changeWorkbook } from "./change-workbook";
import { ActionError, type CreatedSheet } from "./contract";
import {
  changesOf,
  forgetChanges,
  forgetCreated,
  forgetUndo,
  madeWith,
  settingsMadeFor,
  undoOf,
} from "./created-sheet";

function goneAlready(sheets: readonly string[]): ActionError {
  return new ActionError(
    "badInput",
    `Sheet ${sheets.join(", ")} is not there any more: there is nothing to take back.`,
  );
}

function nothingToTakeBack(sheetName: string): ActionError {
  return new ActionError(
    "badInput",
    `The change of ${sheetName} is taken back already, or not known any more: there is nothing to take back.`,
  );
}

/** Answers which sheets are not there any more, where nothing was left to take back; else none. */
async function takeBackOne(created: CreatedSheet): Promise<readonly string[]> {
  const { sheetName } = created;
  const undo = undoOf(created);
  if (undo !== null) {
    await undo();
    forgetUndo(created);
    return [];
  }
  const changes = changesOf(created);
  if (changes !== null) {
    const { gone } = await takeBackChanges(sheetName, changes);
    if (gone.length > 0 && gone.length === changes.images.length) return gone;
    forgetChanges(created);
    if (created.isUpdate) return [];
  }
  // A sheet that was changed in place is not the one that was made: it stays.
  if (created.isUpdate) throw nothingToTakeBack(sheetName);
  const sheetIds = madeWith(created);
  const settings = settingsMadeFor(created);
  const isIdle =
    settings !== null && (await runSettled((context) => isSettingsSheetIdle(context, sheetIds)));
  const outcome = await takeBackMade({
    task: sheetName,
    sheetIds,
    besides: isIdle ? [settings] : [],
  });
  if (outcome === "gone") return [sheetName];
  forgetCreated(created);
  return [];
}

/** As takeBack, as a part of another action. */
export async function takeBackNow(created: CreatedSheet): Promise<void> {
  const gone = await takeBackOne(created);
  if (gone.length > 0) throw goneAlready(gone);
}

/** With what was taken back before it could not go on. */
function stoppedAfter(problem: unknown, done: readonly string[]): unknown {
  const isSaid = problem instanceof Refusal || problem instanceof ActionError;
  if (!isSaid || done.length === 0) return problem;
  const told = `${done.join(", ")} ${done.length === 1 ? "was" : "were"} taken back before.`;
  return new ActionError(problem.code, `${withoutOutcome(problem)} ${told}`, problem.cell);
}

/**
 * Takes back what was made one after the other, the last first. What is taken back, or gone already,
 * leaves the list, so that another try goes on with the rest.
 */
export async function takeBackEach(made: CreatedSheet[]): Promise<void> {
  const all = made.map(({ sheetName }) => sheetName);
  const done: string[] = [];
  for (let last = made.at(-1); last !== undefined; last = made.at(-1)) {
    try {
      const gone = await takeBackOne(last);
      if (gone.length === 0) done.push(last.sheetName);
    } catch (problem) {
      throw stoppedAfter(problem, done);
    }
    made.pop();
  }
  if (done.length === 0) throw goneAlready(all);
}

/** The same as an action of its own. */
export function takeBackAll(made: CreatedSheet[]): Promise<void> {
  return changeWorkbook("Taking back what was made", () => takeBackEach(made));
}

/** Undoes what an action did: sheets that it made go, and those that it changed become what they were. */
export function takeBack(created: CreatedSheet): Promise<void> {
  return changeWorkbook(`Taking back ${created.sheetName}`, () => takeBackNow(created));
}
