import * as z from "zod/mini";
import { ActionError } from "../actions/contract";
import { serialOf } from "../domain/plan/calendar-day";
import type { Cadence, ReviewPeriod } from "../domain/plan/review-period";
import { reviewPeriodContaining } from "../domain/plan/review-periods";
import { described } from "./step";

/** Before March 1900 the days of a sheet and of the calendar are not the same. */
const firstKnownDay = "1900-03-01";

const isoDay = z.iso.date().check(z.refine((day) => day >= firstKnownDay));

/** A day of the calendar as ISO 8601 writes it. */
export const dayField = described(isoDay, 'a day such as "2026-11-26", from 1900-03-01 on');

export const periodField = described(
  z.union([
    z
      .string()
      .check(z.regex(/^(?:19|[2-9]\d)\d{2}-(?:Q[1-4]|0[1-9]|1[0-2]|W(?:0[1-9]|[1-4]\d|5[0-3]))$/)),
    z.strictObject({ from: isoDay, to: isoDay }),
  ]),
  '"2026-Q3", "2026-09", "2026-W39" or {"from": "2026-07-01", "to": "2026-09-15"}, both days included; from 1900 on',
);

const cadences: readonly Cadence[] = ["weekly", "monthly", "quarterly"];

export function serialOfIso(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return serialOf(year, month, date);
}

/** Days of one's own: the calendar's period where they are one, else a label of both. */
function periodBetween(from: string, to: string): ReviewPeriod {
  const [firstDay, lastDay] = [serialOfIso(from), serialOfIso(to)];
  if (lastDay < firstDay) {
    throw new ActionError("badInput", `The period ends on ${to}, before it begins on ${from}.`);
  }
  const whole = cadences
    .map((cadence) => reviewPeriodContaining(firstDay, cadence))
    .find((period) => period.firstDay === firstDay && period.lastDay === lastDay);
  const days = lastDay - firstDay + 1;
  const cadence = days <= 10 ? "weekly" : days <= 45 ? "monthly" : "quarterly";
  return whole ?? { cadence, firstDay, lastDay, label: `${from} to ${to}` };
}

export function readPeriod(given: z.infer<typeof periodField>): ReviewPeriod {
  if (typeof given === "object") return periodBetween(given.from, given.to);
  const [year = 0] = given.split("-").map(Number);
  const part = given.slice(5);
  if (part.startsWith("Q")) {
    return reviewPeriodContaining(serialOf(year, 3 * Number(part.slice(1)), 1), "quarterly");
  }
  if (!part.startsWith("W")) {
    return reviewPeriodContaining(serialOf(year, Number(part), 1), "monthly");
  }
  const week = Number(part.slice(1));
  // 4 January is always in week 1 (ISO 8601).
  const period = reviewPeriodContaining(serialOf(year, 1, 4) + 7 * (week - 1), "weekly");
  if (period.label !== `week ${week}, ${year}`) {
    throw new ActionError("badInput", `${year} has no week ${week}: it has 52 weeks.`);
  }
  return period;
}
