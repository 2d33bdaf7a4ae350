import type { Sale, Sales, SalesGrain } from "../../domain/plan/account-facts";
import { dayField, periodField, saleDays, type NumberOfRow } from "../measures/measured-list";
import { lastDayOfPeriod } from "../measures/last-day-of-period";
import { periodColumns } from "../measures/period-columns";
import { periodGrain } from "../measures/period-grain";
import { stateField, stateOfDeal } from "../measures/deal-state-of";
import type { TiedList, WorkbookModel } from "../workbook-model";
import { fromPeriodColumns, fromRevenueList, revenueSource, salesByDay } from "./revenue-facts";
import { textAt } from "./rows-of-account";

function known(days: NumberOfRow | null, rows: number): readonly number[] {
  if (days === null) return [];
  return Array.from({ length: rows }, (_, row) => days(row)).filter((day) => day !== null);
}

/** The days of a list on which something was sold, whichever account it was. */
function daysOfSales(list: TiedList, model: WorkbookModel): readonly number[] {
  if (list.kind !== "opportunities") {
    return known(saleDays({ list, ties: model.ties })?.of ?? null, list.rows);
  }
  const closed = dayField(list, "closed");
  const state = stateField(list);
  return known(
    (row) =>
      stateOfDeal(list, textAt(list, state, row) ?? "") === "won" ? (closed?.(row) ?? null) : null,
    list.rows,
  );
}

/** The stretch of days that the list of revenue tells of, and by what: the same for every account. */
interface Calendar {
  readonly list: TiedList;
  readonly columns: ReturnType<typeof periodColumns>;
  readonly isByPeriod: boolean;
  readonly grain: SalesGrain;
  readonly firstDay: number;
  readonly lastDay: number;
}

const calendars = new WeakMap<WorkbookModel, Calendar | null>();

function calendarOf(model: WorkbookModel): Calendar | null {
  const known = calendars.get(model);
  if (known !== undefined) return known;
  const calendar = findCalendar(model);
  calendars.set(model, calendar);
  return calendar;
}

function findCalendar(model: WorkbookModel): Calendar | null {
  const list = revenueSource(model);
  if (!list) return null;
  const columns = periodColumns(list);
  const isByPeriod = columns.length > 0 || list.kind === "revenue";
  const starts =
    columns.length > 0
      ? columns.map(({ start }) => start)
      : list.kind === "revenue"
        ? known(periodField(list), list.rows)
        : daysOfSales(list, model);
  if (starts.length === 0) return null;
  const grain = isByPeriod
    ? periodGrain(
        list,
        starts,
        columns.map(({ column }) => column.heading),
      )
    : "day";
  const firstDay = starts.reduce((first, day) => Math.min(first, day), Infinity);
  const lastStart = starts.reduce((last, day) => Math.max(last, day), -Infinity);
  return { list, columns, isByPeriod, grain, firstDay, lastDay: lastDayOfPeriod(lastStart, grain) };
}

/**
 * What an account brought and on which days: on single days where sales are listed, else over the
 * periods by which revenue is told. Null where no list tells of any.
 */
export function salesFacts(model: WorkbookModel, account: number): Sales | null {
  const calendar = calendarOf(model);
  if (calendar === null) return null;
  const { list, columns, isByPeriod, grain, firstDay, lastDay } = calendar;
  const own: readonly Omit<Sale, "last">[] = isByPeriod
    ? (columns.length > 0
        ? fromPeriodColumns(list, model, account)
        : fromRevenueList(list, model, account)
      ).map(({ start, revenue, margin }) => ({ first: start, revenue, margin }))
    : salesByDay(list, model, account).map(({ day, revenue }) => ({
        first: day,
        revenue,
        margin: null,
      }));
  return {
    grain,
    firstDay,
    lastDay,
    sales: own
      .map((sale) => ({ ...sale, last: lastDayOfPeriod(sale.first, grain) }))
      .sort((one, other) => one.first - other.first),
  };
}
