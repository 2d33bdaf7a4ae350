import { serialOf } from "../../domain/plan/calendar-day";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function plausibleYear(text: string | undefined): number | null {
  const year = Number(text);
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null;
}

/** A period by its name: the first day and how long it is. */
export interface PeriodOfLabel {
  readonly start: number;
  readonly grain: "month" | "quarter" | "year";
}

/** The period that a name means: "2026 Q3", "Q3/2026", "Jan 2026", "2026-01", "2026". */
export function periodOfLabel(label: string): PeriodOfLabel | null {
  const text = label.trim().toLowerCase();
  const quarter = /^(\d{4})[\s-]*q([1-4])$/u.exec(text) ?? /^q([1-4])[\s/'-]*(\d{4})$/u.exec(text);
  if (quarter) {
    const isYearFirst = (quarter[1] ?? "").length === 4;
    const year = plausibleYear(isYearFirst ? quarter[1] : quarter[2]);
    const number = Number(isYearFirst ? quarter[2] : quarter[1]);
    return year === null ? null : { start: serialOf(year, 3 * number - 2, 1), grain: "quarter" };
  }
  const named = /^([a-z]{3})[a-z]*\.?[\s'/-]*(\d{4})$/u.exec(text);
  const month = named ? months.indexOf(named[1] ?? "") + 1 : 0;
  const namedYear = plausibleYear(named?.[2]);
  if (month > 0 && namedYear !== null) {
    return { start: serialOf(namedYear, month, 1), grain: "month" };
  }
  const numbered = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text);
  const numberedYear = plausibleYear(numbered?.[1]);
  if (numbered && numberedYear !== null) {
    return { start: serialOf(numberedYear, Number(numbered[2]), 1), grain: "month" };
  }
  const year = /^\d{4}$/u.test(text) ? plausibleYear(text) : null;
  return year === null ? null : { start: serialOf(year, 1, 1), grain: "year" };
}

/** The first day of the period that a name means. */
export function periodStart(label: string): number | null {
  return periodOfLabel(label)?.start ?? null;
}
