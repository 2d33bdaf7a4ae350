import { Failure } from "../failure";
import { type GroupedHistories, groupHistories } from "./purchase-histories";

/**
 * Purchase histories with how many accounts have each, as a warehouse counts them; a blank is NaN.
 * Plain numbers, so that it can be handed to a worker.
 */
export interface CountedHistories {
  readonly repeatPurchases: Float64Array;
  /** In the unit of the fit, like age. */
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** How many accounts have this history. */
  readonly count: Float64Array;
  /** The mean value of their repeat purchases; null when no values are given. */
  readonly value: Float64Array | null;
  /** Rows with a cell that is no number, and why. */
  readonly refused: readonly RefusedHistory[];
}

/** An account buys once a day at most; a fit looks at every number of purchases up to the highest. */
const MOST_REPEATS = 36_525;

export interface RefusedHistory {
  /** The row of the list, from 0. */
  readonly row: number;
  readonly failure: Failure;
}

/** What a row of counted histories is good for. */
export interface SortedHistories {
  /** Rows that say how often and when accounts bought. */
  readonly ofPurchases: Int32Array;
  /** Rows that say what repeat purchases are worth: those above with a value, and rows of values only. */
  readonly ofValues: Int32Array;
  readonly failures: readonly RefusedHistory[];
}

/**
 * Sorts the rows by what they say. A row with blank recency and age is of the second table that a
 * warehouse counts: repeat purchases, their mean value, and how many accounts have it. A row in
 * which everything is blank is not there.
 */
export function sortHistories(histories: CountedHistories): SortedHistories {
  const refused = new Map(histories.refused.map(({ row, failure }) => [row, failure]));
  const failures: RefusedHistory[] = [];
  const ofPurchases: number[] = [];
  const ofValues: number[] = [];
  histories.count.forEach((_, row) => {
    if (isBlankRow(histories, row) && !refused.has(row)) return;
    const failure = refused.get(row) ?? whyUnfit(histories, row);
    if (failure !== null) {
      failures.push({ row, failure });
      return;
    }
    if (!Number.isNaN(histories.age[row])) ofPurchases.push(row);
    if (valueOf(histories, row) > 0 && (histories.repeatPurchases[row] as number) > 0) {
      ofValues.push(row);
    }
  });
  return {
    ofPurchases: Int32Array.from(ofPurchases),
    ofValues: Int32Array.from(ofValues),
    failures,
  };
}

/** Histories in groups for a fit, each with all its accounts; `groupOfAccount` is that of a row. */
export function groupCounted(histories: CountedHistories, rows: Int32Array): GroupedHistories {
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => column[row] as number);
  const grouped = groupHistories({
    repeatPurchases: pick(histories.repeatPurchases),
    recency: pick(histories.recency),
    age: pick(histories.age),
  });
  const count = new Float64Array(grouped.count.length);
  grouped.groupOfAccount.forEach((group, place) => {
    count[group] = (count[group] as number) + (histories.count[rows[place] as number] as number);
  });
  return { ...grouped, count };
}

function valueOf({ value }: CountedHistories, row: number): number {
  return value === null ? NaN : (value[row] as number);
}

function isBlankRow(histories: CountedHistories, row: number): boolean {
  const { repeatPurchases, recency, age, count } = histories;
  return [repeatPurchases, recency, age, count]
    .map((column) => column[row] as number)
    .concat(valueOf(histories, row))
    .every(Number.isNaN);
}

function whyUnfit(histories: CountedHistories, row: number): Failure | null {
  const { repeatPurchases, recency, age, count } = histories;
  const [x, last, whole, accounts] = [
    repeatPurchases[row] as number,
    recency[row] as number,
    age[row] as number,
    count[row] as number,
  ];
  const worth = valueOf(histories, row);
  const refuse = (sentence: string, kind: "value" | "unavailable" = "value"): Failure =>
    new Failure(kind, sentence);
  const place = `row ${row + 1}`;
  if (Number.isNaN(x)) {
    return refuse(`repeats, ${place} is blank; give how many repeat purchases`, "unavailable");
  }
  if (!(Number.isInteger(x) && x >= 0)) {
    return refuse(`repeats, ${place} is ${x}; give a whole number, 0 or more`);
  }
  if (x > MOST_REPEATS) {
    return refuse(
      `repeats, ${place} is ${x}; give at most ${MOST_REPEATS}, a purchase a day for 100 years`,
    );
  }
  if (Number.isNaN(accounts)) {
    return refuse(`count, ${place} is blank; give how many accounts`, "unavailable");
  }
  if (!(accounts > 0 && accounts < Infinity)) {
    return refuse(`count, ${place} is ${accounts}; give how many accounts, above 0`);
  }
  if (worth < 0) return refuse(`value, ${place} is ${worth}; give a mean value above 0`);
  if (Number.isNaN(last) && Number.isNaN(whole)) {
    return Number.isNaN(worth)
      ? refuse(`age, ${place} is blank; give the time since the first purchase`, "unavailable")
      : null;
  }
  if (Number.isNaN(whole)) {
    return refuse(`age, ${place} is blank; give the time since the first purchase`, "unavailable");
  }
  if (Number.isNaN(last)) {
    return refuse(`recency, ${place} is blank; give the time to the last purchase`, "unavailable");
  }
  if (!(last >= 0 && last <= whole)) {
    return refuse(`recency, ${place} is ${last}; it must lie between 0 and the age, ${whole}`);
  }
  if (x === 0 && last > 0) {
    return refuse(`recency, ${place} is ${last} without a repeat purchase; give 0`);
  }
  return null;
}
