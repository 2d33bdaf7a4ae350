import { argument, functions } from "./spreadsheet-engine";

/** What the engine hands to a function: a matrix by columns of cells with a value. */
type Cell = { value: unknown };
type Argument = Cell | Cell[][] | undefined;

function rowsOf(argument: Argument): unknown[][] {
  if (argument === undefined) {
    return [];
  }
  const columns = Array.isArray(argument) ? argument : [[argument]];
  const first = columns[0] ?? [];
  return first.map((_, row) => columns.map((column) => column[row]?.value ?? ""));
}

function vector(argument: Argument): unknown[] {
  return rowsOf(argument).flat();
}

function spilled(rows: readonly (readonly unknown[])[]): Cell[][] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => ({ value: row[column] as unknown })),
  );
}

const isNumber = (value: unknown): value is number => typeof value === "number";
const notAvailable = "#N/A";

function score(rows: unknown[][], weights: unknown[], missing: unknown): unknown[] {
  const total = weights.reduce<number>((sum, weight) => sum + Number(weight), 0);
  const stand = missing === "worst" ? 1 : missing === "neutral" ? 5.5 : null;
  return rows.map((row) => {
    let sum = 0;
    let present = 0;
    for (const [column, value] of row.entries()) {
      const counted = isNumber(value) ? value : stand;
      if (counted !== null) {
        sum += counted * Number(weights[column]);
        present += Number(weights[column]);
      }
    }
    const enough = missing === "error" ? 1 : 0.7;
    return present < enough * total ? notAvailable : sum / present;
  });
}

function tier(scores: unknown[], limits: unknown[], labels: unknown[]): unknown[] {
  return scores.map((value) => {
    if (!isNumber(value)) {
      return notAvailable;
    }
    const at = limits.findIndex((limit) => value >= Number(limit));
    return labels[at < 0 ? limits.length : at];
  });
}

/** Certain weights only: 1 for the first `top`, 0 for the rest; a blank leaves an account out. */
function robust(rows: unknown[][], weights: unknown[], top: number): unknown[][] {
  const scores = score(rows, weights, "error");
  return scores.map((value) => {
    if (!isNumber(value)) {
      return [notAvailable, notAvailable, notAvailable, notAvailable];
    }
    const rank = 1 + scores.filter((other) => isNumber(other) && other > value).length;
    return [rank <= top ? 1 : 0, rank, rank, rank];
  });
}

function shortlist(scores: unknown[], status: unknown[], slots: number): unknown[][] {
  return scores.map((value, row) => {
    if (!isNumber(value)) {
      return [notAvailable, notAvailable];
    }
    const better = scores.filter((other) => isNumber(other) && other > value).length;
    return [status[row] === "Key" ? "Keep" : better < slots ? "Promote" : "-", "stand-in"];
  });
}

function add(name: string, count: number, compute: (values: Argument[]) => Cell[][]): void {
  functions.replace(name, {
    description: "a stand-in for tests",
    args: Array.from({ length: count }, (_, index) =>
      argument(`a${index} (any, range<any>${index > 0 ? ", optional" : ""})`),
    ),
    compute: (...values: Argument[]) => compute(values),
  });
}

/** Puts another function in the place of a stand-in; it takes and gives rows as Excel hands them. */
export function replaceKamFunction(
  name: string,
  count: number,
  compute: (values: unknown[]) => unknown[][],
): void {
  add(name, count, (values) =>
    spilled(compute(values.map((value) => (Array.isArray(value) ? rowsOf(value) : value?.value)))),
  );
}

/** Small honest versions of the KAM functions a matrix calls, so that its other cells calculate. */
export function addKamStandIns(): void {
  const column = (values: unknown[]): unknown[][] => values.map((value) => [value]);
  add("KAM.SCORE", 3, ([ratings, weights, missing]) =>
    spilled(column(score(rowsOf(ratings), vector(weights), vector(missing)[0]))),
  );
  add("KAM.TIER", 3, ([scores, limits, labels]) =>
    spilled(column(tier(vector(scores), vector(limits), vector(labels)))),
  );
  add("KAM.ROBUST", 9, ([ratings, weights, top]) =>
    spilled(robust(rowsOf(ratings), vector(weights), Number(vector(top)[0]))),
  );
  add("KAM.SHORTLIST", 6, ([scores, status, slots]) =>
    spilled(shortlist(vector(scores), vector(status), Number(vector(slots)[0]))),
  );
}
