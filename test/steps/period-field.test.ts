import { serialOf } from "../../src/domain/plan/calendar-day";
import { dayField, periodField, readPeriod } from "../../src/steps/period-field";

type Day = [year: number, month: number, day: number];

test.each([
  ["2026-Q3", [2026, 7, 1], [2026, 9, 30], "Q3 2026"],
  ["2026-09", [2026, 9, 1], [2026, 9, 30], "September 2026"],
  ["2024-02", [2024, 2, 1], [2024, 2, 29], "February 2024"],
  // ISO 8601: week 39 of 2026 runs from Monday 21 to Sunday 27 September.
  ["2026-W39", [2026, 9, 21], [2026, 9, 27], "week 39, 2026"],
  // Week 1 of 2026 begins in December: 1 January 2026 is a Thursday.
  ["2026-W01", [2025, 12, 29], [2026, 1, 4], "week 1, 2026"],
  ["2026-W53", [2026, 12, 28], [2027, 1, 3], "week 53, 2026"],
] as readonly [string, Day, Day, string][])(
  "%s has the calendar's first and last day",
  (given, first, last, label) => {
    const period = readPeriod(given, 1);
    expect(period.firstDay).toBe(serialOf(...first));
    expect(period.lastDay).toBe(serialOf(...last));
    expect(period.label).toBe(label);
  },
);

test("days of one's own are a quarter where they are one, else are called by both days", () => {
  expect(readPeriod({ from: "2026-07-01", to: "2026-09-30" }, 1).label).toBe("Q3 2026");
  expect(readPeriod({ from: "2026-07-01", to: "2026-09-15" }, 1)).toMatchObject({
    label: "2026-07-01 to 2026-09-15",
    cadence: "quarterly",
  });
  expect(() => readPeriod({ from: "2026-07-02", to: "2026-07-01" }, 1)).toThrow("before it begins");
});

test.each(["0000-Q1", "1899-12", "1066-W42"])(
  "%s is refused: the calendar of a sheet begins in 1900",
  (period) => {
    expect(periodField.safeParse(period).success).toBe(false);
  },
);

test("a day before March 1900 is refused, where a sheet counts 29 February 1900", () => {
  for (const day of ["0001-01-01", "1899-12-31", "1900-02-28", "2023-02-29"]) {
    expect(dayField.safeParse(day).success).toBe(false);
  }
  expect(dayField.safeParse("1900-03-01").success).toBe(true);
  expect(dayField.safeParse("2024-02-29").success).toBe(true);
});
