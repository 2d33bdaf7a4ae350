import { calendarDayOf, serialOf } from "../../domain/plan/calendar-day";
import { reviewPeriodContaining } from "../../domain/plan/review-periods";
import type { RevenuePeriod } from "../../domain/plan/account-facts";
import { columnOf } from "../lists/understood-list";
import {
  dayField,
  periodField,
  rowAmount,
  saleDays,
  type NumberOfRow,
} from "../measures/measured-list";
import { stateField, stateOfDeal } from "../measures/deal-state-of";
import type { TiedList, WorkbookModel } from "../workbook-model";
import { isoDay } from "../measures/days";
import { periodColumns } from "../measures/period-columns";
import { numberAt, rowsOf, textAt } from "./rows-of-account";

/** Months older than that say little of what an account brings now. */
const mostMonths = 36;

/** Adds up by period; the margin is known where any row of the period has one. */
function addUp(
  entries: readonly { start: number; label: string; revenue: number; margin: number | null }[],
): readonly RevenuePeriod[] {
  const byStart = new Map<number, RevenuePeriod>();
  for (const { start, label, revenue, margin } of entries) {
    const before = byStart.get(start);
    byStart.set(start, {
      start,
      label: before?.label ?? label,
      revenue: (before?.revenue ?? 0) + revenue,
      margin: margin === null ? (before?.margin ?? null) : (before?.margin ?? 0) + margin,
    });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** What the rows of a list are worth, found once for all accounts. */
const foundAmounts = new WeakMap<TiedList, NumberOfRow | null>();

function amountsOf(list: TiedList, model: WorkbookModel): NumberOfRow | null {
  const known = foundAmounts.get(list);
  if (known !== undefined) return known;
  const found = findAmounts(list, model);
  foundAmounts.set(list, found);
  return found;
}

function findAmounts(list: TiedList, model: WorkbookModel): NumberOfRow | null {
  if (!list.account) return null;
  const { accountOfRow } = list.account;
  const accounts = model.accounts?.names.length ?? 0;
  return (
    rowAmount({ list, tie: list.account, accounts, accountOfRow, asOf: 0, ties: model.ties })?.of ??
    null
  );
}

/** A list of revenue by period, as its rows call the periods. */
export function fromRevenueList(list: TiedList, model: WorkbookModel, account: number) {
  const [amount, start] = [amountsOf(list, model), periodField(list)];
  return rowsOf(list, account).flatMap((row) => {
    const [day, revenue] = [start?.(row) ?? null, amount?.(row) ?? null];
    return day === null || revenue === null
      ? []
      : [
          {
            start: day,
            label: textAt(list, "period", row) ?? isoDay(day),
            revenue,
            margin: numberAt(list, "margin", row),
          },
        ];
  });
}

/** What an account bought, on the days it bought it. */
export function salesByDay(list: TiedList, model: WorkbookModel, account: number) {
  const amount = amountsOf(list, model);
  const isDeals = list.kind === "opportunities";
  const state = stateField(list);
  const days = isDeals
    ? dayField(list, "closed")
    : (saleDays({ list, ties: model.ties })?.of ?? null);
  return rowsOf(list, account).flatMap((row) => {
    const [day, revenue] = [days?.(row) ?? null, amount?.(row) ?? null];
    if (day === null || revenue === null) return [];
    if (isDeals && stateOfDeal(list, textAt(list, state, row) ?? "") !== "won") return [];
    return [{ day, revenue }];
  });
}

/** The same by month. */
function byMonth(list: TiedList, model: WorkbookModel, account: number) {
  return salesByDay(list, model, account).map(({ day, revenue }) => {
    const { year, month } = calendarDayOf(day);
    const start = serialOf(year, month, 1);
    return { start, label: isoDay(start).slice(0, 7), revenue, margin: null };
  });
}

export function fromPeriodColumns(list: TiedList, model: WorkbookModel, account: number) {
  const isAccounts = list.name === model.accounts?.list.name;
  const rows = isAccounts ? [account] : rowsOf(list, account);
  return rows.flatMap((row) =>
    periodColumns(list).flatMap(({ column, start }) => {
      const revenue = column.reading.values[row];
      return typeof revenue === "number"
        ? [{ start, label: column.heading, revenue, margin: null }]
        : [];
    }),
  );
}

/** Where revenue by period comes from: a list of it, else orders, else won deals. */
export function revenueSource(model: WorkbookModel): TiedList | null {
  const { lists, ties } = model;
  const tied = lists.filter(({ account }) => account !== null);
  const of = (...kinds: readonly string[]) => tied.find(({ kind }) => kinds.includes(kind));
  const wide = lists.find((list) => periodColumns(list).length > 0);
  const revenue = tied.find((list) => list.kind === "revenue" && columnOf(list, "amount"));
  // Orders without amounts say when something was bought; their lines say for how much.
  const sales = tied.find(
    (list) =>
      ["orders", "orderLines"].includes(list.kind) &&
      amountsOf(list, model) !== null &&
      saleDays({ list, ties }) !== null,
  );
  return revenue ?? wide ?? sales ?? of("orders", "orderLines") ?? of("opportunities") ?? null;
}

/** "2026-07", with the fiscal quarter where fiscal years are no calendar years. */
function fiscalLabel({ label, start }: RevenuePeriod, fiscalYearStart: number): string {
  return fiscalYearStart === 1
    ? label
    : `${label} (${reviewPeriodContaining(start, "quarterly", fiscalYearStart).label})`;
}

/** The account's revenue by period, oldest first; by month where only days are known. */
export function revenueFacts(
  model: WorkbookModel,
  account: number,
  fiscalYearStart: number,
): readonly RevenuePeriod[] {
  const list = revenueSource(model);
  if (!list) return [];
  if (periodColumns(list).length > 0) return addUp(fromPeriodColumns(list, model, account));
  if (list.kind === "revenue") return addUp(fromRevenueList(list, model, account));
  return addUp(byMonth(list, model, account))
    .slice(-mostMonths)
    .map((month) => ({ ...month, label: fiscalLabel(month, fiscalYearStart) }));
}
