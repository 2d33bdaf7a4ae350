import {
  calendarDayOf,
  isoDayOf,
  serialOf,
  serialOfTime,
} from "../../../src/domain/plan/calendar-day";

describe("Excel's serial numbers", () => {
  // Published by Microsoft for DATE and DATEVALUE: 1 January 2008 is 39448, 22 May 2011 is 40685.
  test.each([
    [39448, { year: 2008, month: 1, day: 1 }],
    [40685, { year: 2011, month: 5, day: 22 }],
    [61, { year: 1900, month: 3, day: 1 }],
  ])("would read %d as another day", (serial, day) => {
    expect(calendarDayOf(serial)).toEqual(day);
    expect(serialOf(day.year, day.month, day.day)).toBe(serial);
    const iso = `${day.year}-0${day.month}-${String(day.day).padStart(2, "0")}`;
    expect(isoDayOf(serial + 0.75)).toBe(iso);
    expect(serialOfTime(Date.parse(iso))).toBe(serial);
  });

  test("would lose the year when a month runs over its end", () => {
    expect(serialOf(2026, 13, 1)).toBe(serialOf(2027, 1, 1));
  });
});
