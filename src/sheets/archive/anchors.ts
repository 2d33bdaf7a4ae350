import type { SheetLayout } from "../merge/sheet-layout";
import type { Anchored } from "./archived-review";

interface Corner {
  readonly place: string;
  readonly row: number;
  readonly column: number;
}

/** Every cell of a sheet asks for them. */
const knownCorners = new WeakMap<SheetLayout, readonly Corner[]>();

/** Where places of ours begin; lists at their headings. */
function corners(layout: SheetLayout): readonly Corner[] {
  const known = knownCorners.get(layout);
  if (known) return known;
  const { fields, lists, lines } = layout;
  const found = [
    { place: "", row: 0, column: 0 },
    ...[fields, lists, lines].flatMap((places) =>
      Object.entries(places).map(([place, { row, column }]) => ({ place, row, column })),
    ),
  ];
  knownCorners.set(layout, found);
  return found;
}

/** A cell as seen from the nearest place of ours in its row or above it. */
export function anchorOf(
  layout: SheetLayout,
  row: number,
  column: number,
): Pick<Anchored, "place" | "down" | "across"> {
  const nearest = corners(layout).reduce((best, corner) => {
    if (corner.row > row) return best;
    if (corner.row !== best.row) return corner.row > best.row ? corner : best;
    const [near, far] = [Math.abs(corner.column - column), Math.abs(best.column - column)];
    return near < far ? corner : best;
  });
  return { place: nearest.place, down: row - nearest.row, across: column - nearest.column };
}

/** Where that is on a sheet now. */
export function placeOfAnchor(
  layout: SheetLayout,
  { place, down, across }: Anchored,
): { readonly row: number; readonly column: number } {
  const corner = corners(layout).find((one) => one.place === place);
  return {
    row: (corner?.row ?? 0) + down,
    column: Math.max(0, (corner?.column ?? 0) + across),
  };
}
