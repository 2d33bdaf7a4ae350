import { Failure } from "../failure";
import { survivalAt, survivalCurve, timeByWhich } from "./survival-curve";

export type ResolutionMeasure = "median" | "p90" | "mean" | "within";

/** Ten hours between two serial numbers may be 10/24 of a day and a bit: 0.1 ms is no lateness. */
const CLOCK_ROUNDING_DAYS = 1e-9;

export interface Tickets {
  /** Day each ticket was opened, as a serial number. */
  readonly opened: Float64Array;
  /** Day it was closed; NaN while it is open. */
  readonly closed: Float64Array;
  /** The day the tickets are looked at; null takes the last date there is. */
  readonly asOf: number | null;
}

/**
 * How many days do our tickets take? Tickets that are still open count for as long as they have
 * been waiting (Kaplan-Meier): leaving them out would make a team look better the more it leaves
 * lying about. `mean` is of the closed ones; `within` the share that is resolved `target` days in.
 *
 * What happened after `asOf` is not known on that day: a ticket closed later is still open, one
 * opened later does not exist yet. Without a time of day `asOf` is the whole day.
 */
export function resolution(
  tickets: Tickets,
  measure: ResolutionMeasure,
  target: number | null,
): number {
  const { durations, happened } = waitingTimes(tickets);
  if (measure === "mean") return meanOfClosed(durations, happened);
  const curve = survivalCurve(durations, happened, CLOCK_ROUNDING_DAYS);
  if (measure === "within") {
    if (target === null) throw new Failure("value", 'target is blank; "within" needs days');
    if (!(target >= 0)) throw new Failure("value", `target is ${target}; give days, 0 or more`);
    return 1 - survivalAt(curve, target + CLOCK_ROUNDING_DAYS);
  }
  const share = measure === "median" ? 0.5 : 0.9;
  const days = timeByWhich(curve, share);
  if (days === null) {
    throw new Failure("unavailable", `fewer than ${share * 100} % of the tickets are resolved yet`);
  }
  return days;
}

function waitingTimes({ opened, closed, asOf }: Tickets) {
  const end = asOf ?? lastDate(opened, closed);
  const durations: number[] = [];
  const happened: number[] = [];
  opened.forEach((from, ticket) => {
    const to = closed[ticket] as number;
    if (Number.isNaN(from) && Number.isNaN(to)) return;
    if (Number.isNaN(from)) {
      throw new Failure("value", `opened, value ${ticket + 1} is blank but closed has a date`);
    }
    if (to < from) {
      throw new Failure(
        "value",
        `closed, value ${ticket + 1} is before opened; check the two dates`,
      );
    }
    if (!isKnownOn(end, from)) return;
    const isClosed = isKnownOn(end, to);
    durations.push(isClosed ? to - from : Math.max(0, end - from));
    happened.push(isClosed ? 1 : 0);
  });
  if (durations.length === 0) throw new Failure("unavailable", "opened has no ticket up to as_of");
  return { durations: Float64Array.from(durations), happened: Uint8Array.from(happened) };
}

function isKnownOn(asOf: number, date: number): boolean {
  return date <= asOf || Math.floor(date) === asOf;
}

function lastDate(...dates: readonly Float64Array[]): number {
  let last = -Infinity;
  for (const list of dates) for (const date of list) if (date > last) last = date;
  return last;
}

function meanOfClosed(durations: Float64Array, happened: Uint8Array): number {
  let total = 0;
  let closed = 0;
  happened.forEach((isClosed, ticket) => {
    total += isClosed * (durations[ticket] as number);
    closed += isClosed;
  });
  if (closed === 0) throw new Failure("unavailable", "closed has no date up to as_of");
  return total / closed;
}
