import type { BaseCell, MergeBase } from "./merge-base";
import type { CellMerger, MergedSheet } from "./merge-cells";

/**
 * The cells outside of lists: fields, and lines of text. Answers those that stay people's own, with
 * what we wrote there before.
 */
export function mergeFields(
  merged: MergedSheet,
  base: MergeBase | null,
  cells: CellMerger,
): ReadonlyMap<string, BaseCell | null> {
  const theirs = new Map<string, BaseCell | null>();
  const keep = (id: string, kept: BaseCell | null | undefined): void => {
    if (kept !== undefined) theirs.set(id, kept);
  };
  const { our, before, after } = merged;
  for (const { place: section, label, content: ours, isDefault } of our.fields) {
    const at = after.fields[section];
    const place = { section, row: null, column: null, words: label };
    const old = base?.fields[section];
    if (at === undefined) {
      if (!isDefault && ours !== null && typeof ours !== "object") cells.findsNoPlace(place, ours);
      theirs.set(section, old ?? null);
      continue;
    }
    const standing = before.fields[section] ?? null;
    keep(
      section,
      cells.merge({ ...at, before: standing, ours, base: old, isDefault, sameRow: {}, place }),
    );
  }
  for (const { place: section, heading, lines } of our.lines) {
    const area = after.lines[section];
    const standing = before.lines[section];
    if (area === undefined || standing === undefined) {
      cells.unplaced.push({ id: section, words: heading, content: "", canBePutBack: false });
      continue;
    }
    lines.slice(0, area.rows).forEach((ours, index) => {
      const row = String(index + 1);
      const kept = cells.merge({
        row: area.row + index,
        column: area.column,
        before: { row: standing.row + index, column: standing.column },
        ours,
        base: base?.lines[section]?.[index],
        isDefault: false,
        sameRow: {},
        place: { section, row, column: null, words: `${heading}, line ${row}` },
      });
      keep(`${section}/${row}`, kept);
    });
  }
  return theirs;
}
