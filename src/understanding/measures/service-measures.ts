import { median } from "../../domain/numerics/median";
import { countDifferent, countRows, latest, mean, sumRows, valuesByAccount } from "./by-account";
import { isoDay } from "./days";
import type { Measure } from "./measure";
import {
  coveredDays,
  dayField,
  headingOf,
  moneyField,
  numberField,
  textField,
  whereKnown,
  type MeasuredList,
} from "./measured-list";
import { resolutionDays } from "./resolution-time";
import { lastSnapshot, snapshotDays } from "./snapshots";

const everyRow = (): boolean => true;

/** Tickets: how many, how many are open, how long they take, and how content people were. */
export function ticketMeasures(measured: MeasuredList): Measure[] {
  const { list, asOf } = measured;
  const [opened, closed] = [dayField(list, "opened"), dayField(list, "closed")];
  const taken = resolutionDays(list);
  const period = coveredDays(list, opened);
  const rows = countRows(measured, everyRow);
  const of = list.name;
  const measures: Measure[] = [
    { name: "Tickets", of, how: "number of rows", unit: "count", period, values: rows, rows },
  ];
  if (closed) {
    measures.push({
      name: "Open tickets",
      of,
      how: `number of rows without ${headingOf(list, "closed")}`,
      unit: "count",
      period: `on ${isoDay(asOf)}`,
      values: countRows(measured, (row) => closed(row) === null),
      rows,
    });
  }
  const daysToResolve = (row: number): number | null => {
    const spent = taken?.(row) ?? null;
    if (spent !== null) return spent;
    const [from, to] = [opened?.(row), closed?.(row)];
    return typeof from === "number" && typeof to === "number" && to >= from ? to - from : null;
  };
  if (taken || (opened && closed)) {
    const values = valuesByAccount(measured, daysToResolve, everyRow);
    measures.push({
      name: "Median days to resolve",
      of,
      how: taken
        ? `median of ${headingOf(list, "hours")}, in days`
        : "median of days from opened to closed",
      unit: "days",
      period,
      values: values.map(median),
      rows: values.map(({ length }) => length),
    });
  }
  return [...measures, ...satisfactionMeasure(measured, period)];
}

function satisfactionMeasure(measured: MeasuredList, period: string): Measure[] {
  const satisfaction = numberField(measured.list, "satisfaction");
  if (!satisfaction) return [];
  const values = valuesByAccount(measured, satisfaction, everyRow);
  return [
    {
      name: "Satisfaction",
      of: measured.list.name,
      how: `mean of ${headingOf(measured.list, "satisfaction")}`,
      unit: "points",
      period,
      values: values.map(mean),
      rows: values.map(({ length }) => length),
    },
  ];
}

/** Answers of a survey: the net promoter score of 0 to 10 answers, and satisfaction. */
export function surveyMeasures(measured: MeasuredList): Measure[] {
  const { list } = measured;
  const period = coveredDays(list, dayField(list, "date"));
  const recommend = numberField(list, "recommend");
  const measures: Measure[] = [];
  const rest = satisfactionMeasure(measured, period);
  if (recommend) {
    const answers = valuesByAccount(measured, recommend, everyRow);
    if (!areAnswers(answers)) return [recommendation(measured, answers, period), ...rest];
    measures.push({
      name: "NPS",
      of: list.name,
      how: `100 x (share of 9 and 10 less share of 0 to 6) in ${headingOf(list, "recommend")}`,
      unit: "points",
      period,
      values: answers.map((given) => {
        const promoters = given.filter((answer) => answer >= 9).length;
        const detractors = given.filter((answer) => answer <= 6).length;
        return given.length === 0 ? null : (100 * (promoters - detractors)) / given.length;
      }),
      rows: answers.map(({ length }) => length),
    });
  }
  return [...measures, ...rest];
}

/** Answers of 0 to 10: scores of -100 to 100 and scales of 1 to 5 make no promoters. */
function areAnswers(answers: readonly (readonly number[])[]): boolean {
  const all = answers.flat();
  return (
    all.every((answer) => answer >= 0 && answer <= 10 && Number.isInteger(answer)) &&
    all.some((answer) => answer > 5)
  );
}

function recommendation(
  { list }: MeasuredList,
  answers: readonly (readonly number[])[],
  period: string,
): Measure {
  return {
    name: "Recommendation",
    of: list.name,
    how: `mean of ${headingOf(list, "recommend")}, whose values are no answers of 0 to 10`,
    unit: "points",
    period,
    values: answers.map(mean),
    rows: answers.map(({ length }) => length),
  };
}

/** Subscriptions: what runs on the day. Monthly amounts are levels, so they are never added over time. */
export function subscriptionMeasures(measured: MeasuredList): Measure[] {
  const { list, asOf } = measured;
  const [start, end] = [dayField(list, "start"), dayField(list, "end")];
  const snapshots = snapshotDays(list);
  const snapshot = snapshots && lastSnapshot(snapshots, list.rows, asOf);
  const runs = (row: number): boolean => {
    if (snapshots) return snapshots(row) === snapshot;
    const [from, to] = [start?.(row) ?? null, end?.(row) ?? null];
    return (from === null || from <= asOf) && (to === null || to > asOf);
  };
  const running = countRows(measured, runs);
  const period = `on ${isoDay(snapshot ?? asOf)}`;
  const of = list.name;
  const measures: Measure[] = [
    {
      name: "Active subscriptions",
      of,
      how: snapshots
        ? "number of rows of the last period"
        : "number of rows that have begun and not ended",
      unit: "count",
      period,
      values: running,
      rows: countRows(measured, everyRow),
    },
  ];
  for (const [field, name, unit] of [
    ["mrr", "MRR now", "currency"],
    ["seats", "Seats now", "count"],
  ] as const) {
    const amount = field === "mrr" ? moneyField(list, field) : numberField(list, field);
    if (!amount) continue;
    measures.unshift({
      name,
      of,
      how: `sum of ${headingOf(list, field)} of ${snapshots ? "the last period" : "what runs"}`,
      unit,
      period,
      values: sumRows(measured, amount, runs),
      rows: running,
    });
  }
  return measures;
}

export function churnMeasures(measured: MeasuredList): Measure[] {
  const { list, asOf } = measured;
  const days = dayField(list, "date");
  const rows = countRows(measured, everyRow);
  const of = list.name;
  const measures: Measure[] = [
    {
      name: "Churn events",
      of,
      how: "number of rows",
      unit: "count",
      period: coveredDays(list, days),
      values: rows,
      rows,
    },
  ];
  if (days) {
    measures.push({
      name: "Days since last churn event",
      of,
      how: `days from the latest ${headingOf(list, "date")}`,
      unit: "days",
      period: `on ${isoDay(asOf)}`,
      values: valuesByAccount(measured, days, everyRow).map((all) => {
        const last = latest(all);
        return last === null ? null : Math.max(0, asOf - last);
      }),
      rows,
    });
  }
  return measures;
}

/** Persons, each counted once: a list may repeat them for each of our people. */
export function contactMeasures(measured: MeasuredList): Measure[] {
  const { list } = measured;
  const [email, name, first, last] = (["email", "name", "firstName", "lastName"] as const).map(
    (field) => textField(list, field),
  );
  const person = (row: number): string => {
    const called = name?.(row) || `${first?.(row) ?? ""} ${last?.(row) ?? ""}`.trim();
    return (called || email?.(row) || "").toLowerCase();
  };
  const rows = countRows(measured, everyRow);
  return [
    {
      name: "Contacts",
      of: list.name,
      how: "number of different persons",
      unit: "count",
      period: "all rows",
      values: countDifferent(measured, person),
      rows,
    },
  ];
}

/** What can be said of any list that is tied to the accounts. */
export function rowMeasures(measured: MeasuredList): Measure[] {
  const rows = countRows(measured, everyRow);
  return [
    {
      name: `Rows of ${measured.list.name}`,
      of: measured.list.name,
      how: "number of rows",
      unit: "count",
      period: "all rows",
      ...whereKnown(rows, rows),
    },
  ];
}
