import type { Zone } from "../engine";
import type { ExcelStyle } from "../xlsx/kept";
import { change, refuseProtected } from "./change";
import { formatCellsCommand, type FormattedCells } from "./format-cells-plugin";
import type { Formatting, GatheredFormatting, WorkbookSession } from "./workbook-session";

/** How many columns a sheet of Excel has, which makes one number of a cell's place. */
const columnsOfSheet = 16_384;

/**
 * Adds to the formatting of a range. An add-in sets colour, fill and style one by one and on ranges
 * that overlap; each cell is written once with all of it, as soon as somebody looks or the step ends.
 */
export function setFormatting(
  session: WorkbookSession,
  sheetId: string,
  zone: Zone,
  added: Formatting,
): void {
  refuseProtected(session, sheetId);
  if (session.formatting && session.formatting.sheetId !== sheetId) session.formatting.write();
  session.formatting ??= gatherFormatting(session, sheetId);
  session.formatting.add(zone, added);
}

function gatherFormatting(session: WorkbookSession, sheetId: string): GatheredFormatting {
  /** What each cell gets; cells that get the same share one object. */
  const cells = new Map<number, Formatting>();
  let last: { readonly zone: Zone; readonly added: Formatting } | null = null;

  function settleLast(): void {
    if (!last) return;
    const { zone, added } = last;
    const onTopOf = memoised((before: Formatting) => joined(before, added));
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      for (let col = zone.left; col <= zone.right; col += 1) {
        const place = row * columnsOfSheet + col;
        const before = cells.get(place);
        cells.set(place, before ? onTopOf(before) : added);
      }
    }
    last = null;
  }

  return {
    sheetId,
    add(zone, added) {
      if (last && isSameZone(last.zone, zone)) {
        last = { zone, added: joined(last.added, added) };
        return;
      }
      settleLast();
      last = { zone, added };
    },
    write() {
      session.formatting = null;
      settleLast();
      change(session, formatCellsCommand(sheetId, alike(session, sheetId, cells)) as never);
    },
  };
}

/** The cells by what they are to become, styles that they have already included. */
function alike(
  session: WorkbookSession,
  sheetId: string,
  cells: ReadonlyMap<number, Formatting>,
): readonly FormattedCells[] {
  const found: FormattedCells[] = [];
  const groupFor = memoised((added: Formatting) =>
    memoised((style: ExcelStyle | undefined) => {
      const places: number[] = [];
      const group = { ...added, style: { ...style, ...added.style }, places };
      found.push(group);
      return group;
    }),
  );
  for (const [place, added] of cells) {
    const [col, row] = [place % columnsOfSheet, Math.floor(place / columnsOfSheet)];
    const style = session.getters.getCell({ sheetId, col, row })?.style as ExcelStyle | undefined;
    groupFor(added)(style).places.push(col, row);
  }
  return found;
}

function joined(before: Formatting, added: Formatting): Formatting {
  return { ...before, ...added, style: { ...before.style, ...added.style } };
}

function isSameZone(one: Zone, other: Zone): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

/** Answers the same for the same input, made once. */
function memoised<Input, Output>(make: (input: Input) => Output): (input: Input) => Output {
  const made = new Map<Input, Output>();
  return (input) => {
    const known = made.get(input);
    if (known !== undefined) return known;
    const fresh = make(input);
    made.set(input, fresh);
    return fresh;
  };
}
