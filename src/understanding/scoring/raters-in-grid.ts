import type { CellValue } from "../values/cell-value";

type Cells = readonly (readonly CellValue[])[];

/** The weights that one person, or one scenario, gives to the criteria on somebody's own sheet. */
export interface FoundRater {
  readonly rater: string;
  /** In the order of the criteria asked for; null where one is not weighed. */
  readonly weights: readonly (number | null)[];
  /** The criteria that are not weighed. */
  readonly missing: readonly string[];
  /** The cell of the first weight, counted from 0. */
  readonly row: number;
  readonly column: number;
}

const mostRows = 400;
const mostColumns = 120;
const mostRaters = 50;
/** With fewer of the criteria, names that stand together are no list of weights. */
const enoughOfThem = 0.6;
/** Sums and shares of a list are nobody's answer. */
const noRater = /^(?:sum|summe|total|mean|mittel|average|share|normali[sz]ed.*|%)$/iu;

function keyOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value.trim().toLowerCase() : "";
}

/** Rows become columns and columns rows, as far as lists of weights reach. */
function turned(cells: Cells): Cells {
  const width = Math.min(
    mostColumns,
    cells.reduce((most, row) => Math.max(most, row.length), 0),
  );
  const rows = cells.slice(0, mostRows);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ""));
}

interface Line {
  readonly line: number;
  /** Where each criterion stands on it; -1 where it does not. */
  readonly places: readonly number[];
}

/** The line on which most of the criteria stand as headings. */
function headingLine(cells: Cells, criteria: readonly string[]): Line | null {
  const wanted = criteria.map((name) => name.trim().toLowerCase());
  let best: Line | null = null;
  let most = 0;
  cells.slice(0, mostRows).forEach((row, line) => {
    const keys = row.slice(0, mostRows).map(keyOf);
    const places = wanted.map((name) => keys.indexOf(name));
    const known = places.filter((place) => place >= 0).length;
    if (known > most) [most, best] = [known, { line, places }];
  });
  return most >= Math.max(2, enoughOfThem * criteria.length) ? best : null;
}

/** A row for each rater below the headings; `isTurned` where the sheet has a column for each. */
function ratersBelow(
  cells: Cells,
  criteria: readonly string[],
  isTurned: boolean,
): readonly FoundRater[] {
  const heading = headingLine(cells, criteria);
  if (heading === null) return [];
  const { line, places } = heading;
  const first = Math.min(...places.filter((place) => place >= 0));
  const found: FoundRater[] = [];
  for (let at = line + 1; at < cells.length && found.length < mostRaters; at++) {
    const row = cells[at] ?? [];
    const weights = places.map((place) => {
      const value = place < 0 ? null : row[place];
      return typeof value === "number" && value >= 0 ? value : null;
    });
    if (weights.every((weight) => weight === null)) {
      // Lists of raters have no gaps; what follows one is something else.
      if (found.length > 0) break;
      continue;
    }
    const label = row.slice(0, first).find((value) => value !== "");
    const rater = typeof label === "string" || typeof label === "number" ? String(label) : "";
    if (noRater.test(rater.trim())) continue;
    const [lineOf, placeOf] = [at, first];
    found.push({
      rater: rater.trim() || `Rater ${found.length + 1}`,
      weights,
      missing: criteria.filter((_, place) => weights[place] === null),
      row: isTurned ? placeOf : lineOf,
      column: isTurned ? lineOf : placeOf,
    });
  }
  return found;
}

/** Whether they are shares of a whole, as weights are and ratings hardly ever. */
function areShares({ weights }: FoundRater): boolean {
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  return [1, 100].some((whole) => Math.abs(sum - whole) < whole / 1000);
}

/**
 * Who weighs these criteria on a sheet: a column for each person beside the criteria, or a row for each
 * below them. Where accounts stand in their place the numbers are ratings, but for shares of a whole.
 */
export function findRaters(
  cells: Cells,
  criteria: readonly string[],
  accounts: ReadonlySet<string>,
): readonly FoundRater[] {
  const below = ratersBelow(cells, criteria, false);
  const beside = ratersBelow(turned(cells), criteria, true);
  const found = below.length >= beside.length ? below : beside;
  const isAccount = ({ rater }: FoundRater): boolean => accounts.has(keyOf(rater));
  return found.some(isAccount) ? found.filter((one) => !isAccount(one) && areShares(one)) : found;
}
