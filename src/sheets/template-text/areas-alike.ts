import type { Rectangle } from "../address";

/** Cells that are alike, as rectangles: side by side first, then below each other; null is left out. */
export function areasAlike(
  keys: readonly (readonly (string | null)[])[],
): ReadonlyMap<string, readonly Rectangle[]> {
  const found = new Map<string, Rectangle[]>();
  let above = new Map<string, { key: string; area: { rows: number } & Rectangle }>();
  keys.forEach((line, row) => {
    const here: typeof above = new Map();
    for (let column = 0; column < line.length;) {
      const key = line[column] ?? null;
      let end = column + 1;
      while (end < line.length && (line[end] ?? null) === key) end += 1;
      if (key !== null) {
        const place = `${column},${end}`;
        const before = above.get(place);
        if (before?.key === key) {
          before.area.rows += 1;
          here.set(place, before);
        } else {
          const area = { row, column, rows: 1, columns: end - column };
          found.set(key, [...(found.get(key) ?? []), area]);
          here.set(place, { key, area });
        }
      }
      column = end;
    }
    above = here;
  });
  return found;
}
