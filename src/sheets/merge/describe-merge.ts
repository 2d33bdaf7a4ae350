import type { SheetMerge } from "./sheet-merge";

/** What rows of a list are called when one, and when several of them are told. */
const rowWords: Readonly<Record<string, readonly [one: string, several: string]>> = {
  relationships: ["person", "people"],
  people: ["person", "people"],
  opportunities: ["opportunity", "opportunities"],
  revenue: ["period", "periods"],
  accounts: ["account", "accounts"],
};

export interface MergeCounts {
  /** Cells that get another content, of rows that are there. */
  readonly values: number;
  /** New rows by list. */
  readonly added: Readonly<Record<string, number>>;
  /** Opportunities that are decided now. */
  readonly closed: number;
  /** Rows that have left their list since they were last made. */
  readonly gone: number;
  readonly kept: number;
  readonly unplaced: number;
}

export function mergeCounts(merge: SheetMerge): MergeCounts {
  const added: Record<string, number> = {};
  for (const { list } of merge.added) added[list] = (added[list] ?? 0) + 1;
  const newRows = new Set(merge.newRows);
  const written = new Set(merge.edits.map(({ row, column }) => `${row},${column}`));
  const isNew = (row: number, section: string): boolean => {
    const place = merge.layout.lists[section];
    return place !== undefined && newRows.has(`${section}/${row - place.row}`);
  };
  const changed = merge.edits.filter(
    ({ isOnlyReach, row, place }) => !isOnlyReach && !isNew(row, place.section),
  );
  return {
    values: changed.length,
    added,
    closed: changed.filter(
      ({ place, content }) =>
        place.section === "opportunities" &&
        place.column === "stage" &&
        (content === "won" || content === "lost"),
    ).length,
    gone: merge.gone.filter(({ list, row }) => {
      const mark = merge.layout.lists[list]?.columns["source"];
      // One that is marked already was told before.
      return mark === undefined || written.has(`${row},${mark}`);
    }).length,
    kept: merge.differences.length,
    unplaced: merge.unplaced.length,
  };
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/**
 * "12 values change, 2 people are new, 1 opportunity closed; 3 cells you changed are kept." Where
 * nobody knows what was written, nobody is said to have changed it.
 */
export function describeCounts(counts: MergeCounts, isKnown = true): string {
  const { values, added, closed, gone, kept, unplaced } = counts;
  const changes = [
    ...(values > 0 ? [counted(values, "value changes", "values change")] : []),
    ...Object.entries(added).map(([list, count]) => {
      const [one, several] = rowWords[list] ?? ["row", "rows"];
      return counted(count, `${one} is new`, `${several} are new`);
    }),
    ...(closed > 0 ? [counted(closed, "opportunity closed", "opportunities closed")] : []),
    ...(gone > 0
      ? [counted(gone, "row is in no list any more", "rows are in no list any more")]
      : []),
  ];
  const rest = [
    ...(kept > 0
      ? [
          isKnown
            ? counted(kept, "cell you changed is kept", "cells you changed are kept")
            : counted(
                kept,
                "cell that says something else is kept",
                "cells that say something else are kept",
              ),
        ]
      : []),
    ...(unplaced > 0 ? [counted(unplaced, "thing has no place", "things have no place")] : []),
  ];
  const first = changes.length === 0 ? "Nothing changes" : changes.join(", ");
  return `${[first, ...rest].join("; ")}.`;
}

export function addCounts(all: readonly MergeCounts[]): MergeCounts {
  const sum = (of: (counts: MergeCounts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  const added: Record<string, number> = {};
  for (const counts of all) {
    for (const [list, count] of Object.entries(counts.added)) {
      added[list] = (added[list] ?? 0) + count;
    }
  }
  return {
    values: sum(({ values }) => values),
    added,
    closed: sum(({ closed }) => closed),
    gone: sum(({ gone }) => gone),
    kept: sum(({ kept }) => kept),
    unplaced: sum(({ unplaced }) => unplaced),
  };
}
