import { Refusal } from "./refusal";
import { supportsExcelApi } from "./requirement-set";
import { runWithOptions } from "./run-in-excel";
import { afterSettling } from "./run-settled";

/** Work that calls `wrote` as soon as a sync has changed the workbook. */
type InsertingWork<T> = (context: Excel.RequestContext, wrote: () => void) => Promise<T>;

/**
 * As runInExcel, for cells that go into a sheet of the user's own: one step to undo where Excel can
 * group its syncs. Excel refuses some things in such a group, custom functions among them, so what
 * it refuses before anything was written is done once more without the group.
 */
export function insertInExcel<T>(work: InsertingWork<T>): Promise<T> {
  return afterSettling((look) => insertOnce((context, wrote) => work(look(context), wrote)));
}

async function insertOnce<T>(work: InsertingWork<T>): Promise<T> {
  let hasWritten = false;
  const wrote = () => {
    hasWritten = true;
  };
  const insert = (grouping: Excel.RunOptions) =>
    runWithOptions({ delayForCellEdit: true, ...grouping }, (context) => work(context, wrote));
  if (!supportsExcelApi("1.20")) {
    return insert({});
  }
  try {
    return await insert({ mergeUndoGroup: true });
  } catch (problem) {
    if (hasWritten || !mayBeTheGroup(problem)) {
      throw problem;
    }
    return insert({});
  }
}

/** Refusals of our own, and those of Excel's that have another reason, would only come again. */
function mayBeTheGroup(problem: unknown): boolean {
  const otherReasons = ["cellEditMode", "protectedSheet", "connectionLost", "cancelled"];
  return (
    problem instanceof Refusal &&
    problem.cause !== undefined &&
    !otherReasons.includes(problem.code)
  );
}
