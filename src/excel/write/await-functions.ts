import { cellAddress } from "../../sheets/address";
import { isPending, type CellValue } from "../cells/cell-value";
import { typedContent } from "../cells/typed-content";
import { callsOwnFunction, isUnknownFunction } from "../unknown-functions";
import type { Draft } from "./drafts";
import { syncIfPossible } from "./sync-if-possible";

/** Looks come soon at first, then rarer: 22 seconds in all, for long lists. */
const pausesInMilliseconds = Array.from({ length: 9 }, (_, look) => 300 * 1.5 ** look);
/** Before this look, what shows #NAME? is entered again: Excel may not have known the functions yet. */
const lookAfterEntering = 3;
/** From this look on #NAME? counts as an answer. */
const lastLookForNames = 5;

/** Whether functions have answered, are still at it, or are not known to Excel at all (#NAME?). */
export type FunctionAnswers = "answered" | "calculating" | "unknown";

interface FunctionCell {
  readonly range: Excel.Range;
  readonly formula: string;
}

function forMilliseconds(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The cells of a draft that call functions of the add-in, which Excel answers one by one. */
function functionCells({ plan, sheet }: Draft): readonly FunctionCell[] {
  return plan.blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((contents, down) =>
      contents.flatMap((content, across) => {
        if (content === null || typeof content !== "object") return [];
        const formula = String(typedContent(content));
        return callsOwnFunction(formula)
          ? [{ range: sheet.getRange(cellAddress(row + down, column + across)), formula }]
          : [];
      }),
    ),
  );
}

function valueOf({ range }: FunctionCell): CellValue {
  return (range.values as CellValue[][])[0]?.[0] ?? "";
}

function isUnknown(cell: FunctionCell): boolean {
  return isUnknownFunction(cell.formula, valueOf(cell));
}

/** One look: false when Excel would not say. */
async function look(
  context: Excel.RequestContext,
  cells: readonly FunctionCell[],
): Promise<boolean> {
  cells.forEach(({ range }) => range.load("values"));
  // The sheets are complete: a cell being edited meanwhile must not undo them.
  return syncIfPossible(context);
}

/**
 * Looks until every function on the new sheets has answered, or until it has waited long enough.
 * `proceed` is asked before each look and throws when the user has cancelled.
 */
export async function awaitFunctions(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  proceed: () => void,
  pause = forMilliseconds,
): Promise<FunctionAnswers> {
  let waiting = drafts.flatMap(functionCells);
  let areSomeUnknown = false;
  for (const [number, milliseconds] of pausesInMilliseconds.entries()) {
    if (waiting.length === 0) {
      break;
    }
    await pause(milliseconds);
    proceed();
    if (number === lookAfterEntering) {
      waiting.filter(isUnknown).forEach(({ range, formula }) => {
        range.formulas = [[formula]];
      });
    }
    if (!(await look(context, waiting))) {
      return "calculating";
    }
    const unknown = waiting.filter(isUnknown);
    const pending = waiting.filter((cell) => isPending(valueOf(cell)));
    areSomeUnknown ||= number >= lastLookForNames && unknown.length > 0;
    waiting = number >= lastLookForNames ? pending : [...pending, ...unknown];
  }
  if (areSomeUnknown) {
    return "unknown";
  }
  return waiting.length === 0 ? "answered" : "calculating";
}
