import type { FactSource, SourceColumns } from "../../domain/plan/account-facts";
import { isErrorValue } from "../values/cell-value";
import { type ListColumn, type UnderstoodList } from "../lists/understood-list";
import { cellPlace } from "../cell-place";
import type { TiedList, WorkbookModel } from "../workbook-model";
import { chanceUnit } from "./chance-unit";
import { periodColumns } from "../measures/period-columns";
import { revenueSource } from "./revenue-facts";
import { rowsOf } from "./rows-of-account";

/** What formulas of a plan call the fields of a list. */
const formulaFields: Readonly<Partial<Record<FactSource, Readonly<Record<string, string>>>>> = {
  opportunities: {
    stage: "stage",
    amount: "value",
    name: "name",
    id: "key",
    product: "product",
    probability: "probability",
    created: "opened",
    closed: "closed",
  },
  revenue: { amount: "revenue", start: "start", period: "label", margin: "margin" },
  tickets: { opened: "opened", closed: "closed", id: "ticket", priority: "priority" },
  surveys: { recommend: "recommend", satisfaction: "satisfaction", date: "date" },
};

/** Columns in which formulas count on numbers: text among them would give #VALUE!. */
const numberFields: readonly string[] = [
  "value",
  "probability",
  "closed",
  "opened",
  "start",
  "revenue",
  "margin",
  "date",
  "recommend",
  "satisfaction",
];

/** `'Sales data'!$B$2:$B$481`; null where rows were left out between the first and the last. */
function rangeOf(list: UnderstoodList, column: ListColumn): string | null {
  const [first = 0] = list.sheetRows;
  const last = list.sheetRows.at(-1) ?? -1;
  if (last - first + 1 !== list.sheetRows.length) return null;
  const corner = (row: number): string => {
    const place = cellPlace("A", row, list.firstColumn + column.index).slice("A!".length);
    return place.replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2");
  };
  const sheet = `'${list.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${first === last ? corner(first) : `${corner(first)}:${corner(last)}`}`;
}

function canBeLive(list: UnderstoodList, field: string, column: ListColumn): boolean {
  if (!numberFields.includes(field)) return !column.cells.some((cell) => isErrorValue(cell));
  if (field === "probability" && chanceUnit(list) !== 1) return false;
  return column.cells.every((cell) => typeof cell === "number" || cell === "");
}

/** Formulas compare names as they stand: one that is written otherwise somewhere gives values instead. */
function isSpelledAlike(
  list: TiedList,
  column: ListColumn,
  account: number,
  name: string,
): boolean {
  const wanted = name.toLowerCase();
  return rowsOf(list, account).every((row) => String(column.cells[row]).toLowerCase() === wanted);
}

const foundColumns = new WeakMap<TiedList, SourceColumns | null>();

/** The columns of a list that formulas about accounts may refer to, which are the same for all of them. */
function columnsForAll(
  list: TiedList,
  tied: ListColumn,
  names: Readonly<Record<string, string>>,
): SourceColumns | null {
  const known = foundColumns.get(list);
  if (known !== undefined) return known;
  const range = rangeOf(list, tied);
  const columns = list.columns.flatMap((column): readonly (readonly [string, string])[] => {
    const field = column.field === null ? undefined : names[column.field];
    const place = field === undefined ? null : rangeOf(list, column);
    return field && place && canBeLive(list, field, column) ? [[field, place]] : [];
  });
  const found =
    range !== null && canBeLive(list, "account", tied)
      ? { account: range, ...Object.fromEntries(columns) }
      : null;
  foundColumns.set(list, found);
  return found;
}

/** The columns of a list that formulas about an account may refer to; none when it is tied otherwise. */
function liveColumnsOf(
  list: TiedList,
  account: number,
  name: string,
  names: Readonly<Record<string, string>>,
): SourceColumns | null {
  const tied = list.columns.find(({ heading }) => heading === list.account?.heading);
  // A list in parts stands in several ranges.
  if (list.parts.length > 0) return null;
  if (list.account?.by !== "name" || !tied || !isSpelledAlike(list, tied, account, name))
    return null;
  return columnsForAll(list, tied, names);
}

/** How often the formulas of one plan go through a list: once for each column in each of them. */
const passesOfPlan: Readonly<Partial<Record<FactSource, number>>> = {
  opportunities: 12,
  revenue: 60,
  tickets: 12,
  surveys: 24,
};

/** More rows to go through than that, and every change of a cell would hold Excel up for seconds. */
const mostRowVisits = 20_000_000;

/** Whether so many plans can follow a list by formulas; else they hold values as of a day. */
function canFollow(list: UnderstoodList, source: FactSource, plans: number): boolean {
  return list.sheetRows.length * (passesOfPlan[source] ?? 1) * plans <= mostRowVisits;
}

/**
 * Where the facts stand that formulas can follow, by source: one list each, tied by name, and not too
 * long for the plans that follow it.
 */
export function liveSources(
  model: WorkbookModel,
  account: number,
  name: string,
  plans: number,
): Partial<Record<FactSource, SourceColumns>> {
  const sources: Partial<Record<FactSource, SourceColumns>> = {};
  for (const [source, names] of Object.entries(formulaFields) as [
    FactSource,
    Readonly<Record<string, string>>,
  ][]) {
    const lists = model.lists.filter(({ kind, account: tie }) => kind === source && tie !== null);
    const [only] = lists;
    if (!only || lists.length > 1 || !canFollow(only, source, plans)) continue;
    if (source === "revenue" && (revenueSource(model) !== only || periodColumns(only).length > 0)) {
      continue;
    }
    const columns = liveColumnsOf(only, account, name, names);
    if (columns) sources[source] = columns;
  }
  return sources;
}

/** Where the fields of a list stand, for formulas about all of its rows; none of a list in parts. */
export function wholeColumns(list: TiedList, source: FactSource): SourceColumns {
  if (list.parts.length > 0) return {};
  return Object.fromEntries(
    list.columns.flatMap((column): readonly (readonly [string, string])[] => {
      const field = column.field === null ? undefined : formulaFields[source]?.[column.field];
      const place = field === undefined ? null : rangeOf(list, column);
      return field && place && canBeLive(list, field, column) ? [[field, place]] : [];
    }),
  );
}
