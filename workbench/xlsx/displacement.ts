import type { Model } from "../engine";
import { columnIndex, columnLetters, quotedSheetName } from "../formulas/cell-address";
import { formulaTokens } from "../formulas/formula-tokens";
import { originalLines } from "./kept-facts-plugin";
import { currentPlaces } from "./original-lines";
import type { OriginSheet } from "./workbook-origin";

interface SheetMove {
  readonly newName: string | null;
  readonly rows: ReadonlyMap<number, number> | null;
  readonly columns: ReadonlyMap<number, number> | null;
}

/** How the sheets of the opened file have been moved about: renamed, lines inserted or removed. */
export interface Displacement {
  readonly isNone: boolean;
  isSheetMoved(sheetId: string): boolean;
  /** The references of a formula of the file, where they are now. */
  moveFormula(formula: string, homeSheet: string): string;
  /** An address or several ("A1:B2 D4") on one sheet; "" when nothing of it is left. */
  moveAddress(address: string, sheet: string): string;
  /** Where a row or column is now, counted from 0; of one that was removed, where it was. */
  moveLine(line: number, axis: "row" | "col", sheet: string): MovedLine;
}

export interface MovedLine {
  readonly place: number;
  /** False where the line itself was removed. */
  readonly isItsOwn: boolean;
}

export function displacementOf(model: Model, sheets: readonly OriginSheet[]): Displacement {
  const moves = new Map<string, SheetMove>();
  const movedIds = new Set<string>();
  for (const { entry } of sheets) {
    const name = model.getters.tryGetSheetName(entry.id);
    const lines = originalLines(model, entry.id);
    if (name === entry.name && !lines) continue;
    if (lines) movedIds.add(entry.id);
    moves.set(entry.name.toLowerCase(), {
      newName: name ?? null,
      rows: lines ? currentPlaces(lines.rows) : null,
      columns: lines ? currentPlaces(lines.columns) : null,
    });
  }
  return {
    isNone: moves.size === 0,
    isSheetMoved: (sheetId) => movedIds.has(sheetId),
    moveFormula: (formula, homeSheet) =>
      moves.size === 0
        ? formula
        : formulaTokens(formula)
            .map((token) =>
              token.kind === "reference"
                ? movedReference(token.text, homeSheet, moves)
                : token.text,
            )
            .join(""),
    moveAddress: (address, sheet) => {
      const move = moves.get(sheet.toLowerCase());
      if (!move) return address;
      return address
        .split(/\s+/)
        .flatMap((part) => movedPlace(part, move) ?? [])
        .join(" ");
    },
    moveLine: (line, axis, sheet) => {
      const move = moves.get(sheet.toLowerCase());
      return movedLine(line, (axis === "row" ? move?.rows : move?.columns) ?? null);
    },
  };
}

function movedLine(line: number, places: ReadonlyMap<number, number> | null): MovedLine {
  if (places === null) return { place: line, isItsOwn: true };
  const placeOf = placesIn(places);
  const place = placeOf(line);
  if (place !== undefined) return { place, isItsOwn: true };
  for (let above = line - 1; above >= 0; above -= 1) {
    const next = placeOf(above);
    if (next !== undefined) return { place: next + 1, isItsOwn: false };
  }
  return { place: 0, isItsOwn: false };
}

function movedReference(
  text: string,
  homeSheet: string,
  moves: ReadonlyMap<string, SheetMove>,
): string {
  const split = text.lastIndexOf("!") + 1;
  const prefix = text.slice(0, split);
  const name = prefix === "" ? homeSheet : unquoted(prefix.slice(0, -1));
  const move = moves.get(name.toLowerCase());
  if (!move) return text;
  if (move.newName === null) return prefix === "" ? text : "#REF!";
  const place = movedPlace(text.slice(split), move);
  if (place === null) return "#REF!";
  return prefix === "" ? place : `${quotedSheetName(move.newName)}!${place}`;
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Null when all of it was removed. A range shrinks to what is left and grows with what came in. */
function movedPlace(place: string, move: SheetMove): string | null {
  const [from = "", to = from] = place.split(":");
  const start = partsOf(from);
  const end = partsOf(to);
  const columns = movedSpan(start.column, end.column, move.columns);
  const rows = movedSpan(start.row, end.row, move.rows);
  if (columns === null || rows === null) return null;
  const first = nameOf(start, columns[0], rows[0]);
  const last = nameOf(end, columns[1], rows[1]);
  return place.includes(":") ? `${first}:${last}` : first;
}

interface PlaceParts {
  readonly columnMark: string;
  readonly column: number | null;
  readonly rowMark: string;
  readonly row: number | null;
}

function partsOf(text: string): PlaceParts {
  const [, columnMark = "", letters, rowMark = "", digits] =
    /^(\$?)([A-Za-z]+)?(\$?)(\d+)?$/.exec(text) ?? [];
  return {
    columnMark: letters === undefined ? "" : columnMark,
    column: letters === undefined ? null : columnIndex(letters),
    rowMark: letters === undefined && rowMark === "" ? columnMark : rowMark,
    row: digits === undefined ? null : Number(digits) - 1,
  };
}

function nameOf(parts: PlaceParts, column: number | null, row: number | null): string {
  const letters = column === null ? "" : parts.columnMark + columnLetters(column);
  return row === null ? letters : `${letters}${parts.rowMark}${row + 1}`;
}

function movedSpan(
  first: number | null,
  last: number | null,
  places: ReadonlyMap<number, number> | null,
): readonly [number | null, number | null] | null {
  if (first === null || last === null || places === null) return [first, last];
  const placeOf = placesIn(places);
  let start = first;
  while (start < last && placeOf(start) === undefined) start += 1;
  let end = last;
  while (end > start && placeOf(end) === undefined) end -= 1;
  const from = placeOf(start);
  const to = placeOf(end);
  return from === undefined || to === undefined ? null : [from, to];
}

/** Lines below and beyond what the file held are all still there. */
function placesIn(places: ReadonlyMap<number, number>): (line: number) => number | undefined {
  const size = Math.max(...places.keys()) + 1;
  const growth = Math.max(...places.values()) + 1 - size;
  return (line) => (line >= size ? line + growth : places.get(line));
}
