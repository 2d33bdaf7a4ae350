import type { DealState } from "../vocabulary/deal-states";
import { countRows, latest, sumRows, valuesByAccount } from "./by-account";
import { isoDay } from "./days";
import { stateField, stateOfDeal } from "./deal-state-of";
import type { Measure } from "./measure";
import {
  coveredDays,
  dayField,
  headingOf,
  moneyField,
  textField,
  whereKnown,
  type MeasuredList,
  type NumberOfRow,
} from "./measured-list";
import { moneyColumn } from "./money";
import { probabilityOf } from "./probability";

/** Deals: what was won, what is open, and how often deals are won. */
export function dealMeasures(measured: MeasuredList): Measure[] {
  const { list, asOf } = measured;
  const field = stateField(list);
  const stage = textField(list, field);
  if (!stage) return [];
  const known = new Map<string, DealState>();
  const stateOf = (row: number): DealState => {
    const text = stage(row);
    const state = known.get(text) ?? stateOfDeal(list, text);
    known.set(text, state);
    return state;
  };
  const is = (state: DealState) => (row: number) => stateOf(row) === state;
  const amount = moneyField(list, "amount");
  const worth = moneyColumn(list, "amount")?.heading ?? "";
  const closed = dayField(list, "closed") ?? dayField(list, "expectedClose");
  const period = coveredDays(list, closed);
  const [won, lost, open] = [
    countRows(measured, is("won")),
    countRows(measured, is("lost")),
    countRows(measured, is("open")),
  ];
  const decided = won.map((count, account) => count + (lost[account] ?? 0));
  const where = (state: string) => `where ${headingOf(list, field)} is ${state}`;
  const of = list.name;
  const measures: Measure[] = [
    {
      name: "Won deals",
      of,
      how: `number of rows ${where("won")}`,
      unit: "count",
      period,
      values: won,
      rows: decided,
    },
    {
      name: "Win rate",
      of,
      how: "won deals of those won or lost",
      unit: "share",
      period,
      ...whereKnown(
        won.map((count, account) => count / Math.max(1, decided[account] ?? 0)),
        decided,
      ),
    },
    {
      name: "Open deals",
      of,
      how: `number of rows ${where("open")}`,
      unit: "count",
      period: `on ${isoDay(asOf)}`,
      values: open,
      rows: open,
    },
  ];
  if (amount) {
    const wonAmount = sumRows(measured, amount, is("won"));
    measures.unshift({
      name: "Won amount",
      of,
      how: `sum of ${worth} ${where("won")}`,
      unit: "currency",
      period,
      values: wonAmount,
      rows: won,
    });
    measures.push(
      {
        name: "Average won deal",
        of,
        how: `mean of ${worth} ${where("won")}`,
        unit: "currency",
        period,
        ...whereKnown(
          wonAmount.map((sum, account) => sum / Math.max(1, won[account] ?? 0)),
          won,
        ),
      },
      {
        name: "Open pipeline",
        of,
        how: `sum of ${worth} ${where("open")}`,
        unit: "currency",
        period: `on ${isoDay(asOf)}`,
        ...openAmounts(measured, amount, is("open")),
      },
    );
    const probability = probabilityOf(list);
    if (probability) {
      measures.push({
        name: "Weighted pipeline",
        of,
        how: `sum of ${worth} x ${headingOf(list, "probability")} ${where("open")}`,
        unit: "currency",
        period: `on ${isoDay(asOf)}`,
        ...openAmounts(measured, weightedBy(amount, probability), is("open")),
      });
    }
  }
  if (closed) {
    const last = valuesByAccount(measured, closed, is("won")).map(latest);
    measures.push({
      name: "Days since last won deal",
      of,
      how: `days from the latest ${headingOf(list, "closed")} ${where("won")}`,
      unit: "days",
      period: `on ${isoDay(asOf)}`,
      values: last.map((day) => (day === null ? null : Math.max(0, asOf - day))),
      rows: won,
    });
  }
  return measures;
}

function weightedBy(amount: NumberOfRow, probability: NumberOfRow): NumberOfRow {
  return (row) => {
    const [whole, share] = [amount(row), probability(row)];
    return whole === null || share === null ? null : whole * share;
  };
}

/** Open deals without any amount are worth nothing known, which is not nothing. */
function openAmounts(
  measured: MeasuredList,
  amount: (row: number) => number | null,
  isOpen: (row: number) => boolean,
): Pick<Measure, "values" | "rows"> {
  const open = countRows(measured, isOpen);
  const valued = countRows(measured, (row) => isOpen(row) && amount(row) !== null);
  const sums = sumRows(measured, amount, isOpen);
  return {
    values: sums.map((sum, account) =>
      (open[account] ?? 0) > 0 && (valued[account] ?? 0) === 0 ? null : sum,
    ),
    rows: valued,
  };
}
