import type { Direction } from "../../../domain/scoring/scoring-setup";
import type { SheetGrid } from "../../sheet-grid";
import { isBlank, isErrorValue, type CellValue } from "../../values/cell-value";
import {
  directionMark,
  isCriteriaLabel,
  isResultLabel,
  isScoreLabel,
  isWeightsLabel,
} from "../../vocabulary/own-matrix-words";
import type { OwnCriterion, OwnMatrix } from "./own-matrix";
import { ownScore, type PossibleScore } from "./own-score";
import { statedScale } from "./stated-scale";

/** A home-made matrix is looked for in so many cells: longer lists are lists. */
const mostRows = 400;
const mostColumns = 120;
const mostCriteria = 50;
/** Names stand so near the weights, and accounts so near to each other. */
const nearby = 6;
/** Ratings beyond this are amounts. */
const largestRating = 100;

type Cells = readonly (readonly CellValue[])[];

/** Criteria side by side, with the line of cells in which their weights stand. */
interface Weighted {
  readonly line: number;
  readonly places: readonly number[];
  readonly names: readonly string[];
  readonly weights: readonly number[];
  readonly isNamedCriteria: boolean;
  readonly isInOneLine: boolean;
}

interface Found extends Omit<
  OwnMatrix,
  "sheet" | "table" | "row" | "column" | "rowCount" | "columnCount"
> {
  readonly lines: readonly [number, number];
  readonly places: readonly [number, number];
}

function textAt(cells: Cells, line: number, place: number): string | null {
  const value = cells[line]?.[place];
  if (typeof value !== "string" || isBlank(value) || isErrorValue(value)) return null;
  return value.trim();
}

function numberAt(cells: Cells, line: number, place: number): number | null {
  const value = cells[line]?.[place];
  return typeof value === "number" ? value : null;
}

function isLabelledWeights(cells: Cells, line: number): boolean {
  return (cells[line] ?? []).some(
    (_, place) =>
      isWeightsLabel(textAt(cells, line, place) ?? "") && numberAt(cells, line, place + 1) !== null,
  );
}

/** The text nearest above a place, else below; lines of other weights are passed over. */
function nameOf(cells: Cells, line: number, place: number): { text: string; line: number } | null {
  for (let above = line - 1; above >= Math.max(0, line - nearby); above -= 1) {
    const text = textAt(cells, above, place);
    if (text !== null && directionMark(text) === null) return { text, line: above };
  }
  for (let below = line + 1; below <= line + 2; below += 1) {
    const text = textAt(cells, below, place);
    if (text !== null && directionMark(text) === null) return { text, line: below };
  }
  return null;
}

function weightedAt(cells: Cells, line: number, labelPlace: number): Weighted | null {
  const row = cells[line] ?? [];
  const found = row.flatMap((_, place) => {
    const weight = place > labelPlace ? numberAt(cells, line, place) : null;
    const name = weight === null ? null : nameOf(cells, line, place);
    return weight === null || name === null || isResultLabel(name.text)
      ? []
      : [{ place, weight, ...name }];
  });
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  const isUsable = found.every(({ weight }) => weight >= 0) && sum > 0;
  if (found.length < 2 || found.length > mostCriteria || !isUsable) return null;
  if (new Set(found.map(({ text }) => text.toLowerCase())).size < found.length) return null;
  const nameLine = found[0]?.line ?? 0;
  return {
    line,
    places: found.map(({ place }) => place),
    names: found.map(({ text }) => text),
    weights: found.map(({ weight }) => weight),
    isInOneLine: found.every(({ line: named }) => named === nameLine),
    isNamedCriteria: Array.from({ length: labelPlace + 1 }, (_, place) => place).some((place) =>
      isCriteriaLabel(textAt(cells, nameLine, place) ?? ""),
    ),
  };
}

/** Lines with ratings: numbers at most of the places, and not weights again. */
function ratedLines(cells: Cells, { line, places }: Weighted): readonly number[] {
  const enough = Math.max(2, Math.ceil(0.6 * places.length));
  const isRated = (at: number): boolean =>
    !isLabelledWeights(cells, at) &&
    places.filter((place) => numberAt(cells, at, place) !== null).length >= enough;
  const inDirection = (step: 1 | -1): readonly number[] => {
    const found: number[] = [];
    let gap = 0;
    for (let at = line + step; at >= 0 && at < cells.length && gap <= nearby; at += step) {
      if (isRated(at)) found.push(at);
      gap = isRated(at) || isLabelledWeights(cells, at) ? 0 : gap + 1;
    }
    return step === 1 ? found : found.reverse();
  };
  const below = inDirection(1);
  return below.length > 0 ? below : inDirection(-1);
}

/** The place left of the criteria whose texts tell the lines apart best. */
function labelPlace(cells: Cells, lines: readonly number[], before: number): number | null {
  let best: { place: number; count: number } | null = null;
  for (let place = 0; place < before; place += 1) {
    const texts = lines.flatMap((line) => {
      const text = textAt(cells, line, place);
      return text === null || isResultLabel(text) ? [] : [text.toLowerCase()];
    });
    const count = new Set(texts).size === texts.length ? texts.length : 0;
    if (count >= 2 && count >= (best?.count ?? 0)) best = { place, count };
  }
  return best?.place ?? null;
}

function directionsOf(
  cells: Cells,
  { line, places }: Weighted,
  first: number,
): readonly Direction[] {
  for (let at = Math.max(0, line - nearby); at < Math.max(first, line + nearby); at += 1) {
    const marks = places.map((place) => directionMark(String(cells[at]?.[place] ?? "")));
    if (marks.every((mark) => mark !== null)) return marks;
  }
  return places.map(() => "higher" as const);
}

/** Numbers outside the ratings that each account has one of: in its own line, or in the next. */
function possibleScores(
  cells: Cells,
  { places }: Weighted,
  lines: readonly number[],
): readonly PossibleScore[] {
  const width = Math.max(...cells.map((row) => row.length));
  const taken = new Set(places);
  const first = lines[0] ?? 0;
  const isFree = lines.every((line) => !lines.includes(line + 1));
  return [0, ...(isFree ? [1] : [])].flatMap((offset) =>
    Array.from({ length: width }, (_, place) => place).flatMap(
      (place): readonly PossibleScore[] => {
        if (offset === 0 && taken.has(place)) return [];
        const values = lines.map((line) => numberAt(cells, line + offset, place));
        if (values.filter((value) => value !== null).length < 2) return [];
        const above = Array.from({ length: nearby }, (_, up) =>
          textAt(cells, first - 1 - up, place),
        );
        const heading = above.find((text) => text !== null) ?? null;
        return [
          {
            heading: heading ?? "Own score",
            values,
            isSaid: heading !== null && isScoreLabel(heading),
          },
        ];
      },
    ),
  );
}

/** Weights that add up to 1 or 100 beside others: the same again as shares. */
function sharesBeside(cells: Cells, { line, places, weights }: Weighted): OwnMatrix["shares"] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, row] of cells.entries()) {
    const heading = row.map((_, place) => textAt(cells, at, place)).find((text) => text !== null);
    if (at === line || !isWeightsLabel(heading ?? "")) continue;
    const values = places.map((place) => numberAt(cells, at, place));
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    const whole = Math.abs(sum - 100) < 1 ? 100 : 1;
    const apart = values.map((value, index) =>
      value === null ? Infinity : Math.abs(value - (whole * (weights[index] ?? 0)) / total),
    );
    const largestDifference = Math.max(...apart);
    if (largestDifference < 0.01 * whole) return { heading: heading ?? "", largestDifference };
  }
  return null;
}

function matrixAt(cells: Cells, weighted: Weighted): Found | null {
  const rated = ratedLines(cells, weighted);
  const first = weighted.places[0] ?? 0;
  const place = labelPlace(cells, rated, first);
  const lines =
    place === null
      ? []
      : rated.filter((line) => {
          const text = textAt(cells, line, place);
          return text !== null && !isResultLabel(text);
        });
  const bounds = {
    lines: [Math.min(weighted.line, ...lines), Math.max(weighted.line, ...lines)] as const,
    places: [Math.min(place ?? first, first), weighted.places.at(-1) ?? first] as const,
  };
  if (lines.length < 2 || place === null) {
    if (!weighted.isNamedCriteria || rated.length > 0) return null;
    const criteria = weighted.names.map((name, index): OwnCriterion => ({
      name,
      weight: weighted.weights[index] ?? 0,
      direction: "higher",
      ratings: [],
    }));
    const shares = sharesBeside(cells, weighted);
    return { ...bounds, accounts: [], criteria, stated: [1, 10], score: null, shares };
  }
  const directions = directionsOf(cells, weighted, lines[0] ?? 0);
  const criteria = weighted.places.map((at, index): OwnCriterion => ({
    name: weighted.names[index] ?? "",
    weight: weighted.weights[index] ?? 0,
    direction: directions[index] ?? "higher",
    ratings: lines.map((line) => numberAt(cells, line, at)),
  }));
  const ratings = criteria.flatMap((one) => one.ratings.filter((rating) => rating !== null));
  const stated = statedScale(ratings);
  const score = ownScore(criteria, stated, possibleScores(cells, weighted, lines));
  // Without a score that comes about by the weights, numbers beside a word are no matrix: people rate
  // in whole and half points, and their criteria stand in one line.
  const areRatings = ratings.every(
    (rating) => rating >= 0 && rating <= largestRating && Number.isInteger(2 * rating),
  );
  if (score === null && !(areRatings && weighted.isInOneLine)) return null;
  return {
    ...bounds,
    accounts: lines.map((line) => textAt(cells, line, place) ?? ""),
    criteria,
    stated,
    score,
    shares: null,
  };
}

function turned(cells: Cells): Cells {
  const width = Math.max(0, ...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, place) => cells.map((row) => row[place] ?? ""));
}

/** Its score comes about, then accounts are rated, then the more criteria. */
function worthOf({ score, accounts, criteria }: Found): number {
  const known = score === null ? 0 : score.isReproduced ? 2 : 1;
  return 10_000 * known + (accounts.length > 0 ? 1000 : 0) + criteria.length;
}

function bestIn(cells: Cells): Found | null {
  const found = cells.flatMap((row, line) =>
    row.flatMap((_, place) => {
      if (!isWeightsLabel(textAt(cells, line, place) ?? "")) return [];
      const weighted = weightedAt(cells, line, place);
      const matrix = weighted && matrixAt(cells, weighted);
      return matrix === null ? [] : [matrix];
    }),
  );
  return found.reduce<Found | null>(
    (best, one) => (best === null || worthOf(one) > worthOf(best) ? one : best),
    null,
  );
}

/**
 * The scoring matrix that somebody made on a sheet: weights in a row or in a column, accounts across
 * them, with or without a score of its own; null where there is none.
 */
export function findOwnMatrix(grid: SheetGrid): OwnMatrix | null {
  const { cells, sheet, table } = grid;
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (cells.length > mostRows || width > mostColumns) return null;
  const upright = bestIn(cells);
  const across = bestIn(turned(cells));
  const isUpright = upright !== null && (across === null || worthOf(upright) >= worthOf(across));
  const found = isUpright ? upright : across;
  if (found === null) return null;
  const { lines, places, ...matrix } = found;
  const [rows, columns] = isUpright ? [lines, places] : [places, lines];
  return {
    ...matrix,
    sheet,
    table,
    row: grid.row + rows[0],
    column: grid.column + columns[0],
    rowCount: rows[1] - rows[0] + 1,
    columnCount: columns[1] - columns[0] + 1,
  };
}
