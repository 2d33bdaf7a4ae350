import * as z from "zod/mini";
import { ActionError } from "../actions/contract";
import { serialOf } from "../domain/plan/calendar-day";
import type { ReviewPeriod } from "../domain/plan/review-period";
import { cadenceOfDays, cadences, reviewPeriodContaining } from "../domain/plan/review-periods";
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
          /^(?:FY(?:19|[2-9]\d)\d{2}(?:-(?:Q[1-4]|H[12]))?|(?:19|[2-9]\d)\d{2}(?:-(?:Q[1-4]|H[12]|0[1-9]|1[0-2]|W(?:0[1-9]|[1-4]\d|5[0-3])))?)$/,
        ),
      ),
    z.strictObject({ from: isoDay, to: isoDay }),
  ]),
  '"2026", "2026-H2", "2026-Q3", "2026-09", "2026-W39", "FY2026", "FY2026-H2" or "FY2026-Q3" for the fiscal year that ends in 2026 and its parts, or {"from": "2026-07-01", "to": "2026-09-15"}, both days included; from 1900 on',
);

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
  const cadence = cadenceOfDays(lastDay - firstDay + 1);
  return whole ?? { cadence, firstDay, lastDay, label: `${from} to ${to}` };
}

/** How many months the parts of a year take. */
const partsOfYear = { "": 12, H: 6, Q: 3 } as const;
const cadenceOfPart = { "": "yearly", H: "half-yearly", Q: "quarterly" } as const;

/** "FY2026-Q3", "2026-H2" or "2026": a year, which year, and which part of it. */
function partOfYear(given: string) {
  const found = /^(FY)?(\d{4})(?:-([QH])(\d))?$/u.exec(given);
  if (found === null) return null;
  const letter = (found[3] ?? "") as keyof typeof partsOfYear;
  return {
    isFiscal: found[1] !== undefined,
    year: Number(found[2]),
    cadence: cadenceOfPart[letter],
    monthsIn: partsOfYear[letter] * (Number(found[4] ?? 1) - 1),
  };
}

/** A part of a fiscal year, which is called after the year in which it ends, or of the calendar's. */
function periodOfYear(
  { isFiscal, year, cadence, monthsIn }: NonNullable<ReturnType<typeof partOfYear>>,
  fiscalYearStart: number,
): ReviewPeriod {
  if (isFiscal) {
    const firstYear = year - (fiscalYearStart === 1 ? 0 : 1);
    const day = serialOf(firstYear, fiscalYearStart + monthsIn, 1);
    return reviewPeriodContaining(day, cadence, fiscalYearStart);
  }
  // It is called as the part of the fiscal year that it is where it is one.
  const calendar = reviewPeriodContaining(serialOf(year, 1 + monthsIn, 1), cadence);
  const fiscal = reviewPeriodContaining(calendar.firstDay, cadence, fiscalYearStart);
  return fiscal.firstDay === calendar.firstDay ? fiscal : calendar;
}

/** The period that a step means, in a workbook whose fiscal years begin with a month. */
export function readPeriod(
  given: z.infer<typeof periodField>,
  fiscalYearStart: number,
): ReviewPeriod {
  if (typeof given === "object") return periodBetween(given.from, given.to);
  const partGiven = partOfYear(given);
  if (partGiven !== null) return periodOfYear(partGiven, fiscalYearStart);
  const [year = 0] = given.split("-").map(Number);
  const part = given.slice(5);
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
