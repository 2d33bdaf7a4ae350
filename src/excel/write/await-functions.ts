import { cellAddress } from "../../sheets/address";
import { isPending, type CellValue } from "../cells/cell-value";
import { Refusal } from "../refusal";
import type { Draft } from "./drafts";

/** Looks come soon at first, then rarer: 22 seconds in all, for long lists. */
const pausesInMilliseconds = Array.from({ length: 9 }, (_, look) => 300 * 1.5 ** look);

function forMilliseconds(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The cells of a draft that call functions of the add-in, which Excel answers one by one. */
function functionCells({ plan, sheet }: Draft): readonly Excel.Range[] {
  return plan.blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((contents, down) =>
      contents.flatMap((content, across) =>
        content !== null && typeof content === "object" && content.formula.includes("KAM.")
          ? [sheet.getRange(cellAddress(row + down, column + across))]
          : [],
      ),
    ),
  );
}

/** One look: the cells that still wait, or null when Excel would not say. */
async function stillWaiting(
  context: Excel.RequestContext,
  cells: readonly Excel.Range[],
): Promise<readonly Excel.Range[] | null> {
  cells.forEach((cell) => cell.load("values"));
  try {
    await context.sync();
  } catch (problem) {
    // The sheets are complete: a cell being edited meanwhile must not undo them.
    if (problem instanceof Refusal) {
      throw problem;
    }
    return null;
  }
  return cells.filter((cell) => isPending((cell.values as CellValue[][])[0]?.[0] ?? ""));
}

/**
 * Looks until every function on the new sheets has answered; false when some have not by then.
 * `proceed` is asked before each look and throws when the user has cancelled.
 */
export async function awaitFunctions(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  proceed: () => void,
  pause = forMilliseconds,
): Promise<boolean> {
  let waiting: readonly Excel.Range[] | null = drafts.flatMap(functionCells);
  for (const milliseconds of pausesInMilliseconds) {
    if (waiting === null || waiting.length === 0) {
      break;
    }
    await pause(milliseconds);
    proceed();
    waiting = await stillWaiting(context, waiting);
  }
  return waiting?.length === 0;
}
