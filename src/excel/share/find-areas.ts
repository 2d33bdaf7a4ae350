import type { Rectangle } from "../../sheets/address";

/** What a property says of cells: the same of all, or not ("mixed"). */
export type AreaAnswer<T> = { readonly all: T } | "mixed";

export interface FoundArea<T> {
  readonly area: Rectangle;
  readonly value: T;
}

/** Into so many parts an area is split that says nothing as a whole. */
const parts = 16;
/** So many questions are asked in one sync. */
const mostQuestions = 2_000;

function split({ row, column, rows, columns }: Rectangle): readonly Rectangle[] {
  const isTall = rows >= columns;
  const length = isTall ? rows : columns;
  const step = Math.ceil(length / parts);
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => {
    const from = index * step;
    const count = Math.min(step, length - from);
    return isTall
      ? { row: row + from, rows: count, column, columns }
      : { row, rows, column: column + from, columns: count };
  });
}

/**
 * Where a property of cells has which value. Excel answers of an area as a whole, or that its cells
 * differ: then its parts are asked, all of one size together, so that few syncs do.
 */
export async function findAreas<T>(
  context: Excel.RequestContext,
  whole: Rectangle,
  ask: (area: Rectangle) => () => AreaAnswer<T>,
): Promise<readonly FoundArea<T>[]> {
  const found: FoundArea<T>[] = [];
  let open: readonly Rectangle[] = [whole];
  while (open.length > 0) {
    const now = open.slice(0, mostQuestions);
    const answers = now.map(ask);
    // What is asked next hangs on these answers.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const mixed: Rectangle[] = [];
    answers.forEach((finish, index) => {
      const area = now[index];
      const answer = finish();
      if (area === undefined) return;
      if (answer === "mixed" && area.rows * area.columns > 1) mixed.push(...split(area));
      else if (answer !== "mixed") found.push({ area, value: answer.all });
    });
    open = [...mixed, ...open.slice(mostQuestions)];
  }
  return found;
}
