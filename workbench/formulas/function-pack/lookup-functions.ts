import { helpers, type FunctionResultObject } from "../../engine";
import {
  type Argument,
  cellsByRow,
  type Columns,
  ExcelError,
  type FunctionTable,
  isColumns,
  numberOf,
} from "./function-definition";
import { compareValues, matchesPattern } from "./value-order";

type Row = readonly FunctionResultObject[];

function rowsOf(argument: Argument): Row[] {
  if (!isColumns(argument)) return argument ? [[argument]] : [];
  return (argument[0] ?? []).map((_, row) =>
    argument.map((column) => column[row] as FunctionResultObject),
  );
}

function columnsOf(rows: readonly Row[]): FunctionResultObject[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as FunctionResultObject));
}

function direction(order: Argument): 1 | -1 {
  const value = numberOf(order, 1);
  if (value !== 1 && value !== -1) {
    throw new ExcelError("#VALUE!", "the sort order is neither 1 (up) nor -1 (down)");
  }
  return value;
}

/** A stable sort by several keys, each a list as long as the rows. Blanks come last either way. */
function sortedBy(
  rows: readonly Row[],
  keys: readonly { readonly cells: Row; readonly direction: 1 | -1 }[],
): Row[] {
  const order = rows.map((_, index) => index);
  order.sort((first, second) => {
    for (const key of keys) {
      const difference = compareValues(
        key.cells[first]?.value ?? null,
        key.cells[second]?.value ?? null,
        key.direction,
      );
      if (difference !== 0) return difference;
    }
    return first - second;
  });
  return order.map((index) => rows[index] as Row);
}

function sort(array: Argument, index: Argument, order: Argument, byColumn: Argument) {
  const isByColumn = numberOf(byColumn) !== 0;
  const rows = isByColumn
    ? ((isColumns(array) ? array : []) as Columns).map((c) => [...c])
    : rowsOf(array);
  const places = index === undefined ? [1] : cellsByRow(index).map((cell) => numberOf(cell));
  const orders = order === undefined ? [] : cellsByRow(order).map((cell) => direction(cell));
  const keys = places.map((place, position) => {
    if (place < 1 || place > (rows[0]?.length ?? 0)) {
      throw new ExcelError("#VALUE!", `SORT: there is no column ${place} to sort by`);
    }
    return {
      cells: rows.map((row) => row[Math.trunc(place) - 1] as FunctionResultObject),
      direction: orders[position] ?? orders[0] ?? 1,
    };
  });
  const sorted = sortedBy(rows, keys);
  return isByColumn ? sorted.map((row) => [...row]) : columnsOf(sorted);
}

function sortBy(array: Argument, ...pairs: Argument[]) {
  const rows = rowsOf(array);
  const isAcross = rows.length !== cellsByRow(pairs[0]).length && isColumns(array);
  const items = isAcross ? array.map((column) => [...column]) : rows;
  const keys = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const cells = cellsByRow(pairs[index]);
    if (cells.length !== items.length) {
      throw new ExcelError(
        "#VALUE!",
        `SORTBY: ${cells.length} keys do not fit ${items.length} rows`,
      );
    }
    keys.push({ cells, direction: direction(pairs[index + 1]) });
  }
  const sorted = sortedBy(items, keys);
  return isAcross ? sorted.map((row) => [...row]) : columnsOf(sorted);
}

function matchPosition(
  wanted: Argument,
  among: Argument,
  mode: Argument,
  search: Argument,
): number {
  const target = cellsByRow(wanted)[0]?.value ?? null;
  const cells = cellsByRow(among);
  const matchMode = numberOf(mode);
  const order = cells.map((_, index) => index);
  if (numberOf(search, 1) === -1) order.reverse();
  const isEqual = (value: FunctionResultObject["value"]): boolean =>
    matchMode === 2 && typeof target === "string" && typeof value === "string"
      ? matchesPattern(value, target)
      : value !== null && typeof value === typeof target && compareValues(value, target, 1) === 0;
  const exact = order.find((index) => isEqual(cells[index]?.value ?? null));
  if (exact !== undefined) return exact + 1;
  if (matchMode === -1 || matchMode === 1) {
    let best: number | undefined;
    for (const index of order) {
      const value = cells[index]?.value ?? null;
      if (value === null || typeof value !== typeof target) continue;
      const isOnSide = compareValues(value, target, 1) * matchMode > 0;
      const isCloser =
        best === undefined || compareValues(value, cells[best]?.value ?? null, 1) * matchMode < 0;
      if (isOnSide && isCloser) best = index;
    }
    if (best !== undefined) return best + 1;
  }
  throw new ExcelError("#N/A", `XMATCH: ${String(target)} is not in the list`);
}

/** The number of rows (or columns) that several arguments have together: one, or that of the longest. */
function mostOf(lengths: readonly number[]): number {
  return Math.max(1, ...lengths);
}

/**
 * Each number of the index takes its value from the choice of that number, at its own place: one
 * row of numbers puts columns side by side.
 */
function choose(index: Argument, ...choices: Argument[]): FunctionResultObject[][] {
  const numbers = rowsOf(index);
  const tables = choices.map(rowsOf);
  const all = [numbers, ...tables];
  const height = mostOf(all.map((rows) => rows.length));
  const width = mostOf(all.map((rows) => rows[0]?.length ?? 0));
  const at = (rows: readonly Row[], row: number, column: number): FunctionResultObject => {
    const cells = rows.length === 1 ? rows[0] : rows[row];
    const cell = cells?.length === 1 ? cells[0] : cells?.[column];
    return cell ?? { value: rows.length === 0 ? null : "#N/A" };
  };
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: height }, (__, row) => {
      const number = at(numbers, row, column);
      if (typeof number.value === "string" && helpers.isEvaluationError(number.value)) {
        return number;
      }
      const choice = tables[Math.trunc(numberOf(number)) - 1];
      if (choice === undefined) throw new ExcelError("#VALUE!", "CHOOSE: there is no such choice");
      return at(choice, row, column);
    }),
  );
}

export const lookupFunctions: FunctionTable = {
  CHOOSE: {
    description: "The value of that number among those given",
    parameters: ["index_num (number, range<number>)", "value1 (any, range<any>, repeating)"],
    compute: choose,
    acceptsErrors: true,
  },
  SORT: {
    description: "Sorts the rows (or columns) of a range; order 1 is up, -1 is down",
    parameters: [
      "array (any, range<any>)",
      "sort_index (number, range<number>, default=1)",
      "sort_order (number, range<number>, default=1)",
      "by_col (boolean, default=FALSE)",
    ],
    compute: sort,
  },
  SORTBY: {
    description: "Sorts a range by other ranges; order 1 is up, -1 is down",
    parameters: [
      "array (any, range<any>)",
      "by_array1 (any, range<any>)",
      "sort_order1 (number, default=1)",
      "by_array2 (any, range<any>, optional)",
      "sort_order2 (number, optional)",
      "by_array3 (any, range<any>, optional)",
      "sort_order3 (number, optional)",
    ],
    compute: (array, ...pairs) => {
      const given = pairs.filter((pair, index) => index % 2 === 1 || pair !== undefined);
      return sortBy(array, ...given);
    },
  },
  XMATCH: {
    description: "The place of a value in a list",
    parameters: [
      "lookup_value (any)",
      "lookup_array (any, range<any>)",
      "match_mode (number, default=0)",
      "search_mode (number, default=1)",
    ],
    compute: matchPosition,
  },
};
