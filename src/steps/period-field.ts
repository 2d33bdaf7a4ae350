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
      .check(
        z.regex(
          /^(?:FY(?:19|[2-9]\d)\d{2}-Q[1-4]|(?:19|[2-9]\d)\d{2}-(?:Q[1-4]|0[1-9]|1[0-2]|W(?:0[1-9]|[1-4]\d|5[0-3])))$/,
        ),
      ),
    z.strictObject({ from: isoDay, to: isoDay }),
  ]),
  '"2026-Q3", "2026-09", "2026-W39", "FY2026-Q3" for the third quarter of the fiscal year that ends in 2026, or {"from": "2026-07-01", "to": "2026-09-15"}, both days included; from 1900 on',
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

/** A quarter of a fiscal year that is called after the year in which it ends. */
function fiscalQuarter(given: string, fiscalYearStart: number): ReviewPeriod {
  const year = Number(given.slice(2, 6)) - (fiscalYearStart === 1 ? 0 : 1);
  const month = fiscalYearStart + 3 * (Number(given.slice(8)) - 1);
  return reviewPeriodContaining(serialOf(year, month, 1), "quarterly", fiscalYearStart);
}

/** A quarter of the calendar, called as the fiscal quarter that it is where it is one. */
function calendarQuarter(year: number, quarter: number, fiscalYearStart: number): ReviewPeriod {
  const calendar = reviewPeriodContaining(serialOf(year, 3 * quarter, 1), "quarterly");
  const fiscal = reviewPeriodContaining(calendar.firstDay, "quarterly", fiscalYearStart);
  return fiscal.firstDay === calendar.firstDay ? fiscal : calendar;
}

/** The period that a step means, in a workbook whose fiscal years begin with a month. */
export function readPeriod(
  given: z.infer<typeof periodField>,
  fiscalYearStart: number,
): ReviewPeriod {
  if (typeof given === "object") return periodBetween(given.from, given.to);
  if (given.startsWith("FY")) return fiscalQuarter(given, fiscalYearStart);
  const [year = 0] = given.split("-").map(Number);
  const part = given.slice(5);
  if (part.startsWith("Q")) {
    return calendarQuarter(year, Number(part.slice(1)), fiscalYearStart);
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
