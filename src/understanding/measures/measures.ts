import type { Accounts } from "../accounts";
import type { ListedDefaults } from "../../domain/settings/workbook-settings";
import type { UnderstoodList } from "../lists/understood-list";
import type { ListKind } from "../vocabulary/kinds";
import type { AccountTie } from "../ties/tie-to-accounts";
import type { TiedList, WorkbookModel } from "../workbook-model";
import { calendarDayOf } from "../../domain/plan/calendar-day";
import { columnMeasures } from "./column-measures";
import { dealMeasures } from "./deal-measures";
import { listedCurrencies } from "./listed-currencies";
import type { Measure } from "./measure";
import { lastDayOfPeriod } from "./last-day-of-period";
import { dayField, measuredList, periodField, type MeasuredList } from "./measured-list";
import { periodColumnMeasures } from "./period-columns";
import { periodGrain } from "./period-grain";
import { orderMeasures, revenueListMeasures } from "./sales-measures";
import {
  churnMeasures,
  contactMeasures,
  rowMeasures,
  subscriptionMeasures,
  surveyMeasures,
  ticketMeasures,
} from "./service-measures";

const byKind: Partial<Record<ListKind, (measured: MeasuredList) => Measure[]>> = {
  opportunities: dealMeasures,
  orders: orderMeasures,
  orderLines: orderMeasures,
  revenue: revenueListMeasures,
  tickets: ticketMeasures,
  surveys: surveyMeasures,
  subscriptions: subscriptionMeasures,
  churn: churnMeasures,
  contacts: contactMeasures,
  other: (measured) => [...rowMeasures(measured), ...columnMeasures(measured)],
};

/** The days on which something happened, by kind: not those that are planned. */
const eventFields: Partial<Record<ListKind, readonly string[]>> = {
  opportunities: ["created", "closed"],
  orders: ["date"],
  orderLines: ["date"],
  revenue: ["start"],
  tickets: ["opened", "closed"],
  surveys: ["date"],
  subscriptions: ["start"],
  churn: ["date"],
};

/**
 * The last day of the last period of a list of revenue, where it tells periods by their first days: a
 * quarter that is over is told to its end, though its row is dated on its first day.
 */
function endOfLastPeriod(list: UnderstoodList): number | null {
  const days = list.kind === "revenue" ? periodField(list) : null;
  if (days === null) return null;
  const starts: number[] = [];
  for (let row = 0; row < list.rows; row += 1) {
    const day = days(row);
    if (day !== null) starts.push(day);
  }
  const isByMonths = starts.every((start) => calendarDayOf(start).day === 1);
  const last = starts.reduce((latest, start) => Math.max(latest, start), -Infinity);
  return starts.length > 0 && isByMonths ? lastDayOfPeriod(last, periodGrain(list, starts)) : null;
}

/** The first and the last day on which something happened in a list. */
function eventsOf(list: UnderstoodList): readonly [first: number, last: number] | null {
  let found: [first: number, last: number] | null = null;
  for (const field of eventFields[list.kind] ?? []) {
    const days =
      field === "start" && list.kind === "revenue" ? periodField(list) : dayField(list, field);
    for (let row = 0; days && row < list.rows; row += 1) {
      const day = days(row);
      if (day === null) continue;
      found = found === null ? [day, day] : [Math.min(found[0], day), Math.max(found[1], day)];
    }
  }
  return found;
}

/** The first day on which something happened in any list. */
export function firstEvent({ lists }: WorkbookModel): number | null {
  const days = lists.flatMap((list) => eventsOf(list)?.[0] ?? []);
  return days.length === 0 ? null : Math.min(...days);
}

/** What the lists say of the day they stand for and of their currencies, where nobody sets them. */
export function listedDefaults({ lists }: WorkbookModel, today: number): ListedDefaults {
  let [last, reachingList]: [number | null, string | null] = [null, null];
  for (const list of lists) {
    const end = endOfLastPeriod(list);
    const day = end !== null && end <= today ? end : (eventsOf(list)?.[1] ?? null);
    if (day !== null && (last === null || day > last)) [last, reachingList] = [day, list.name];
  }
  const isEarlier = last !== null && last <= today;
  return {
    asOf: isEarlier && last !== null ? last : today,
    reachingList: isEarlier ? reachingList : null,
    currencies: listedCurrencies(lists),
  };
}

/** Measures of one name from several lists carry the name of their list. */
function toldApart(measures: readonly Measure[]): readonly Measure[] {
  const counts = new Map<string, number>();
  measures.forEach(({ name }) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return measures.map((measure) =>
    (counts.get(measure.name) ?? 0) > 1
      ? { ...measure, name: `${measure.name} (${measure.of})` }
      : measure,
  );
}

/** Every row of the accounts' own list is about its own account. */
function ownTie({ names, nameColumn, idColumn }: Accounts): AccountTie {
  return {
    by: nameColumn ? "name" : "id",
    heading: (nameColumn ?? idColumn)?.heading ?? "",
    through: [],
    matched: names.length,
    unmatched: 0,
    blank: 0,
    examples: [],
    unmatchedKeys: new Map(),
    spelledOtherwise: 0,
    spelling: null,
    shared: 0,
    accountOfRow: Int32Array.from(names.keys()),
  };
}

/** Every number that the lists of a workbook tell about its accounts. */
export function measuresOf(model: WorkbookModel, asOf: number): readonly Measure[] {
  const { accounts, ties } = model;
  if (!accounts) return [];
  const measured = (list: TiedList): readonly Measure[] => {
    const isAccounts = list.name === accounts.list.name && list.sheet === accounts.list.sheet;
    const tie = isAccounts ? ownTie(accounts) : list.account;
    if (!tie || tie.matched === 0) return [];
    const one = measuredList(list, tie, { accounts, ties }, asOf);
    const periods = periodColumnMeasures(one);
    if (isAccounts) return periods;
    const own = byKind[list.kind]?.(one) ?? [];
    const isTold = own.some(({ name }) => name === "Revenue");
    return [...(isTold ? [] : periods), ...own];
  };
  return toldApart(model.lists.flatMap(measured));
}
