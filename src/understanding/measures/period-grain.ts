import type { SalesGrain } from "../../domain/plan/account-facts";
import { columnOf, keyText, type UnderstoodList } from "../lists/understood-list";
import { periodOfLabel } from "../values/period-start";
import { namedPeriod } from "../vocabulary/period-words";

/** How many days may lie between the first days of two periods that follow each other. */
const grains: readonly (readonly [grain: SalesGrain, from: number, to: number])[] = [
  ["week", 7, 7],
  ["month", 28, 31],
  ["quarter", 90, 92],
  ["year", 365, 366],
];

/** What lies between the first days of two periods, at the least. */
function leastDays(grain: SalesGrain): number {
  return grains.find(([one]) => one === grain)?.[1] ?? 1;
}

/** The period that headings name, else the one that most labels have the form of. */
function saidGrain(list: UnderstoodList, headings: readonly string[]): SalesGrain | null {
  const [start, period] = [columnOf(list, "start"), columnOf(list, "period")];
  const named = [start, period].flatMap((column) => (column ? [column.heading] : []));
  for (const heading of named) {
    const found = namedPeriod(heading);
    if (found !== null) return found;
  }
  const labels = headings.length > 0 ? headings : (period?.cells ?? []).map(keyText);
  const found = labels.map((label) => periodOfLabel(label)?.grain ?? null);
  const [first] = found;
  return first !== undefined && found.every((one) => one === first) ? first : null;
}

/** What lies between most periods that follow each other. */
function grainBetween(sorted: readonly number[]): SalesGrain {
  const counted = new Map<SalesGrain, number>();
  sorted.slice(1).forEach((start, index) => {
    const days = start - (sorted[index] ?? start);
    const found = grains.find(([, from, to]) => days >= from && days <= to)?.[0] ?? "day";
    counted.set(found, (counted.get(found) ?? 0) + 1);
  });
  const [most] = [...counted].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "month";
}

/**
 * The stretch of time by which a list tells its periods: the one that it names itself, so that two
 * quarters of two years are no years; else what lies between most of them.
 */
export function periodGrain(
  list: UnderstoodList,
  starts: readonly number[],
  headings: readonly string[] = [],
): SalesGrain {
  const sorted = [...new Set(starts)].sort((one, other) => one - other);
  const said = saidGrain(list, headings);
  const isSo =
    said !== null &&
    sorted.every((start, at) => at === 0 || start - (sorted[at - 1] ?? 0) >= leastDays(said));
  return isSo ? said : grainBetween(sorted);
}
