import { centreOf, overlap, type Box, type Point } from "./box";
import { orderWithFewCrossings, type Link } from "./few-crossings";
import { contacts, influences, type Contact, type Influence } from "./stakeholder";

/** Someone to be placed; a box that somebody put elsewhere stays there. */
export interface Placeable {
  readonly influence: Influence;
  readonly contact: Contact;
  readonly stays: Box | null;
}

/** In points. */
export interface MapSizes {
  readonly box: { readonly width: number; readonly height: number };
  /** Between boxes, where lines run. */
  readonly gap: { readonly across: number; readonly down: number };
  /** What the words of the bands and of the columns take at the left and at the top. */
  readonly words: { readonly left: number; readonly top: number };
}

export interface PlacedMap {
  /** The box of each person, in their order. */
  readonly boxes: readonly Box[];
  readonly bands: readonly { readonly influence: Influence; readonly box: Box }[];
  readonly columns: readonly { readonly contact: Contact; readonly box: Box }[];
  readonly width: number;
  readonly height: number;
}

/** What nobody knows is shown only where somebody stands in it. */
function shown<Key extends string>(all: readonly Key[], used: ReadonlySet<Key>): readonly Key[] {
  return all.filter((key) => key !== "unknown" || used.has(key));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** How many people stand in each cell, by band and column. */
type Counts = readonly (readonly number[])[];

function rowsOfBand(counts: readonly number[], widths: readonly number[]): number {
  return Math.max(1, ...counts.map((count, column) => Math.ceil(count / (widths[column] ?? 1))));
}

function rowsOfAll(counts: Counts, widths: readonly number[]): number {
  return counts.reduce((sum, band) => sum + rowsOfBand(band, widths), 0);
}

/** Every way of giving so many boxes side by side to columns, at least one each. */
function waysToShare(columns: number, boxes: number): readonly (readonly number[])[] {
  if (columns === 0) return [[]];
  const most = boxes - (columns - 1);
  return Array.from({ length: Math.max(0, most) }, (_, index) => index + 1).flatMap((first) =>
    waysToShare(columns - 1, boxes - first).map((rest) => [first, ...rest]),
  );
}

/** How many boxes stand side by side in each column: the map is as low as it can be, then as narrow. */
function widthsOf(counts: Counts, columns: number, boxes: number): readonly number[] {
  let best: readonly number[] = Array.from({ length: columns }, () => 1);
  for (const widths of waysToShare(columns, boxes)) {
    const fewer = rowsOfAll(counts, widths) - rowsOfAll(counts, best);
    if (fewer < 0 || (fewer === 0 && sumOf(widths) < sumOf(best))) best = widths;
  }
  return best;
}

/** The slots of a cell that no box covers which stays where somebody put it. */
function freeSlots(
  left: number,
  top: number,
  [across, down]: readonly [number, number],
  { box, gap }: MapSizes,
  staying: readonly Box[],
): readonly Box[] {
  return Array.from({ length: across * down }, (_, index) => ({
    left: left + gap.across / 2 + (index % across) * (box.width + gap.across),
    top: top + gap.down / 2 + Math.floor(index / across) * (box.height + gap.down),
    ...box,
  })).filter((slot) => !staying.some((one) => overlap(one, slot)));
}

interface Band {
  readonly top: number;
  readonly height: number;
  /** By column. */
  readonly slots: readonly (readonly Box[])[];
}

/** A band is as high as it has to be for its fullest cell. */
function bandOf(
  counts: readonly number[],
  widths: readonly number[],
  lefts: readonly number[],
  top: number,
  sizes: MapSizes,
  staying: readonly Box[],
): Band {
  let rows = rowsOfBand(counts, widths);
  for (;;) {
    const slots = widths.map((across, column) =>
      freeSlots(lefts[column] ?? 0, top, [across, rows], sizes, staying),
    );
    if (slots.every((cell, column) => cell.length >= (counts[column] ?? 0))) {
      return { top, height: rows * (sizes.box.height + sizes.gap.down), slots };
    }
    rows += 1;
  }
}

interface Cells {
  readonly bands: readonly Band[];
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly width: number;
  readonly height: number;
}

function cellsOf(
  counts: Counts,
  columns: number,
  sizes: MapSizes,
  staying: readonly Box[],
  room: number,
): Cells {
  const step = sizes.box.width + sizes.gap.across;
  const boxesAcross = Math.max(columns, Math.floor(room / step));
  const across = widthsOf(counts, columns, boxesAcross);
  const taken = across.reduce((sum, one) => sum + one * step, 0);
  // What is left of the page makes all columns wider, with their boxes in the middle.
  const spare = Math.max(0, room - taken) / columns;
  const widths = across.map((one) => one * step + spare);
  const lefts = widths.map((_, column) => sizes.words.left + sumOf(widths.slice(0, column)));
  const firstBoxes = lefts.map((left) => left + spare / 2);
  const bands: Band[] = [];
  let top = sizes.words.top;
  for (const band of counts) {
    const placed = bandOf(band, across, firstBoxes, top, sizes, staying);
    bands.push(placed);
    top += placed.height;
  }
  return { bands, lefts, widths, width: sizes.words.left + sumOf(widths), height: top };
}

/**
 * Where on the map does everybody stand? In the band of their influence and the column of our contact,
 * without two boxes that overlap, with few lines that cross; a box that somebody put elsewhere stays
 * there, and the others make room.
 *
 * @param width of the page, in points; the map is as high as it has to be
 */
export function placeBoxes(
  people: readonly Placeable[],
  links: readonly Link[],
  sizes: MapSizes,
  width: number,
): PlacedMap {
  const bands = shown(influences, new Set(people.map(({ influence }) => influence)));
  const columns = shown(contacts, new Set(people.map(({ contact }) => contact)));
  const placed = people.map(({ influence, contact, stays }) =>
    stays === null ? { band: bands.indexOf(influence), column: columns.indexOf(contact) } : null,
  );
  const counts = bands.map((_, band) =>
    columns.map(
      (__, column) => placed.filter((one) => one?.band === band && one.column === column).length,
    ),
  );
  const staying = people.flatMap(({ stays }) => (stays === null ? [] : [stays]));
  const cells = cellsOf(counts, columns.length, sizes, staying, width - sizes.words.left);
  const slots = cells.bands.flatMap((band) => band.slots);
  const taken = slots.map(() => 0);
  const start = placed.map((one) => {
    if (one === null) return null;
    const cell = one.band * columns.length + one.column;
    const slot = taken[cell] ?? 0;
    taken[cell] = slot + 1;
    return { cell, slot };
  });
  const fixed = people.map(({ stays }): Point | null => (stays === null ? null : centreOf(stays)));
  const order = orderWithFewCrossings(
    slots.map((cell) => cell.map(centreOf)),
    start,
    fixed,
    links,
  );
  const boxes = people.map(({ stays }, person): Box => {
    const slot = slots[start[person]?.cell ?? 0]?.[order[person] ?? 0];
    return stays ?? slot ?? { left: 0, top: 0, ...sizes.box };
  });
  return {
    boxes,
    bands: bands.map((influence, band) => ({
      influence,
      box: {
        left: 0,
        top: cells.bands[band]?.top ?? 0,
        width: cells.width,
        height: cells.bands[band]?.height ?? 0,
      },
    })),
    columns: columns.map((contact, column) => ({
      contact,
      box: {
        left: cells.lefts[column] ?? 0,
        top: 0,
        width: cells.widths[column] ?? 0,
        height: sizes.words.top,
      },
    })),
    width: cells.width,
    height: cells.height,
  };
}
