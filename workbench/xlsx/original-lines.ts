/**
 * For each row and column of a sheet as it is now, which one of the opened file it was; -1 for one
 * that was added since.
 */
export interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface LineCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly sheetIdTo?: string;
  readonly dimension?: "ROW" | "COL";
  readonly base?: number;
  readonly position?: "before" | "after";
  readonly quantity?: number;
  readonly elements?: readonly number[];
}

/** The lines of all sheets after a command; the very same value when it moved nothing. */
export function linesAfter(
  lines: Readonly<Record<string, Lines>>,
  command: LineCommand,
  sizeOf: (sheetId: string) => { readonly rows: number; readonly columns: number },
): Readonly<Record<string, Lines>> {
  const { type, sheetId, sheetIdTo, dimension } = command;
  if (type === "DUPLICATE_SHEET") {
    const copied = lines[sheetId ?? ""];
    return copied && sheetIdTo !== undefined ? { ...lines, [sheetIdTo]: copied } : lines;
  }
  const isAdded = type === "ADD_COLUMNS_ROWS";
  if (sheetId === undefined || (!isAdded && type !== "REMOVE_COLUMNS_ROWS")) return lines;
  const change = isAdded ? (command.quantity ?? 0) : -(command.elements?.length ?? 0);
  const axis = dimension === "ROW" ? "rows" : "columns";
  const known = lines[sheetId] ?? untouched(sizeOf(sheetId), axis, change);
  const next = [...known[axis]];
  if (isAdded) {
    const place = (command.base ?? 0) + (command.position === "after" ? 1 : 0);
    // Rows added below everything are no move: the grid only grows.
    if (place >= next.length) return lines;
    next.splice(place, 0, ...Array.from({ length: change }, () => -1));
  } else {
    const removed = new Set(command.elements);
    return {
      ...lines,
      [sheetId]: { ...known, [axis]: next.filter((_, index) => !removed.has(index)) },
    };
  }
  return { ...lines, [sheetId]: { ...known, [axis]: next } };
}

/** The plugins before this one have already changed the sheet's size, so the change is taken back. */
function untouched(
  size: { readonly rows: number; readonly columns: number },
  axis: "rows" | "columns",
  change: number,
): Lines {
  const before = { ...size, [axis]: size[axis] - change };
  return {
    rows: Array.from({ length: before.rows }, (_, row) => row),
    columns: Array.from({ length: before.columns }, (_, column) => column),
  };
}

/** Where each original line is now; undefined for one that was removed. */
export function currentPlaces(lines: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  lines.forEach((original, current) => {
    if (original >= 0) places.set(original, current);
  });
  return places;
}
