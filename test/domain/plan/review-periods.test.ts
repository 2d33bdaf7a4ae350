import { serialOf } from "../../../src/domain/plan/calendar-day";
import {
  cadences,
  previousReviewPeriod,
  recentReviewPeriods,
  reviewPeriodContaining,
} from "../../../src/domain/plan/review-periods";

type Day = readonly [year: number, month: number, day: number];

describe("review periods", () => {
  test.each<[number, number, number, string, Day, Day]>([
    [2026, 1, 1, "Q1 2026", [2026, 1, 1], [2026, 3, 31]],
    [2026, 6, 30, "Q2 2026", [2026, 4, 1], [2026, 6, 30]],
    [2026, 7, 1, "Q3 2026", [2026, 7, 1], [2026, 9, 30]],
    [2025, 12, 31, "Q4 2025", [2025, 10, 1], [2025, 12, 31]],
  ] as const)(
    "would put %d-%d-%d into the wrong quarter",
    (year, month, day, label, first, last) => {
      expect(reviewPeriodContaining(serialOf(year, month, day), "quarterly")).toEqual({
        cadence: "quarterly",
        firstDay: serialOf(...first),
        lastDay: serialOf(...last),
        label,
      });
    },
  );

  test("would end February on the wrong day in a leap year", () => {
    const february = reviewPeriodContaining(serialOf(2028, 2, 10), "monthly");
    expect(february).toMatchObject({ label: "February 2028", lastDay: serialOf(2028, 2, 29) });
  });

  test("would call a month by another name, or begin or end it on another day", () => {
    const name = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1) {
      expect(reviewPeriodContaining(serialOf(2026, month, 15), "monthly")).toEqual({
        cadence: "monthly",
        firstDay: serialOf(2026, month, 1),
        lastDay: serialOf(2026, month + 1, 0),
        label: `${name.format(Date.UTC(2026, month - 1, 15))} 2026`,
      });
    }
  });

  test.each<[number, number, number, string, Day, Day]>([
    // ISO 8601: 1 January 2027 is a Friday and belongs to week 53 of 2026.
    [2027, 1, 1, "week 53, 2026", [2026, 12, 28], [2027, 1, 3]],
    // 31 December 2024 is a Tuesday and belongs to week 1 of 2025.
    [2024, 12, 31, "week 1, 2025", [2024, 12, 30], [2025, 1, 5]],
    [2026, 10, 25, "week 43, 2026", [2026, 10, 19], [2026, 10, 25]],
  ] as const)(
    "would number the week of %d-%d-%d wrongly",
    (year, month, day, label, first, last) => {
      expect(reviewPeriodContaining(serialOf(year, month, day), "weekly")).toEqual({
        cadence: "weekly",
        firstDay: serialOf(...first),
        lastDay: serialOf(...last),
        label,
      });
    },
  );

  test("would count a time of day into the next period", () => {
    expect(reviewPeriodContaining(serialOf(2026, 6, 30) + 0.99, "quarterly").label).toBe("Q2 2026");
    expect(reviewPeriodContaining(serialOf(2026, 10, 25) + 0.5, "weekly").label).toBe(
      "week 43, 2026",
    );
  });

  test("would leave a gap or an overlap between one period and the one before", () => {
    for (const cadence of cadences) {
      let period = reviewPeriodContaining(serialOf(2028, 3, 15), cadence);
      for (let step = 0; step < 120; step += 1) {
        const before = previousReviewPeriod(period);
        expect(before.lastDay + 1).toBe(period.firstDay);
        expect(before.lastDay).toBeGreaterThanOrEqual(before.firstDay);
        period = before;
      }
    }
  });

  test("would offer old periods before new ones", () => {
    expect(
      recentReviewPeriods(serialOf(2026, 1, 5), { firstDay: 0, most: 2 }).map(({ label }) => label),
    ).toEqual([
      "Q1 2026",
      "Q4 2025",
      "January 2026",
      "December 2025",
      "week 2, 2026",
      "week 1, 2026",
      "H1 2026",
      "H2 2025",
      "2026",
      "2025",
    ]);
  });

  test("would take a period for finished before its last day is over", () => {
    const runningOn = (day: number) =>
      recentReviewPeriods(day, { firstDay: 0, most: 2 })
        .filter(({ isRunning }) => isRunning)
        .map(({ label }) => label);
    // 2026-11-21 is a Saturday, 2026-12-31 a Thursday.
    expect(runningOn(serialOf(2026, 11, 21))).toEqual([
      "Q4 2026",
      "November 2026",
      "week 47, 2026",
      "H2 2026",
      "2026",
    ]);
    expect(runningOn(serialOf(2026, 12, 31) + 0.9)).toEqual([
      "Q4 2026",
      "December 2026",
      "week 53, 2026",
      "H2 2026",
      "2026",
    ]);
    // On the first day of a quarter the one before is over.
    expect(runningOn(serialOf(2026, 7, 1))).toEqual([
      "Q3 2026",
      "July 2026",
      "week 27, 2026",
      "H2 2026",
      "2026",
    ]);
  });
});
