import type { CellPosition, Model } from "../engine";

/**
 * Cells that were calculated before Excel knew the add-in's functions: they show #NAME?, and keep it
 * when the functions are known, until their formula is entered again.
 */
export interface LateFunctions {
  /** Whether a cell is to show #NAME?; it is asked each time that the cell is calculated. */
  readonly isUnknown: (position: CellPosition | undefined) => boolean;
  readonly stopWatching: () => void;
}

/** Functions that are known from the first moment on. */
export const functionsInTime: LateFunctions = {
  isUnknown: () => false,
  stopWatching: () => undefined,
};

interface CellUpdate {
  readonly type?: string;
  readonly sheetId?: string;
  readonly row?: number;
  readonly col?: number;
  readonly content?: string;
}

type Dispatch = (type: string | CellUpdate, payload?: CellUpdate) => unknown;

export function functionsComeLate(model: Model, areKnown: () => boolean): LateFunctions {
  const unknown = new Set<number>();
  const { getters } = model;
  const dispatch = model.dispatch as unknown as Dispatch;

  function isUnknown(position: CellPosition | undefined): boolean {
    const id = position && getters.getCell(position)?.id;
    if (id === undefined) return !areKnown();
    if (!areKnown()) unknown.add(id);
    return unknown.has(id);
  }

  const watching: Dispatch = (type, payload) => {
    const entered = enteredCell(type, payload);
    const before = entered && getters.getCell(entered);
    const wasUnknown = before !== undefined && before !== null && unknown.delete(before.id);
    const result = dispatch(type, payload);
    // The engine does not calculate a cell that gets the content it has; Excel does.
    if (wasUnknown) dispatch("EVALUATE_CELLS", { cellIds: [before.id] } as never);
    return result;
  };
  model.dispatch = watching as never;
  return {
    isUnknown,
    stopWatching: () => {
      if ((model.dispatch as unknown) === watching) model.dispatch = dispatch as never;
    },
  };
}

function enteredCell(type: string | CellUpdate, payload?: CellUpdate): CellPosition | null {
  const update = typeof type === "string" ? { ...payload, type } : type;
  const { sheetId, row, col, content } = update;
  if (update.type !== "UPDATE_CELL" || content === undefined) return null;
  if (sheetId === undefined || row === undefined || col === undefined) return null;
  return { sheetId, row, col };
}
