import { periodStart } from "../../../src/understanding/values/period-start";

// 2026-01-01 is 46023, 2026-07-01 is 46204 (Excel's DATE).
test.each([
  ["2026 Q3", 46204],
  ["Q3 2026", 46204],
  ["Q3/2026", 46204],
  ["2026-Q3", 46204],
  ["Jul 2026", 46204],
  ["July 2026", 46204],
  ["2026-07", 46204],
  ["2026", 46023],
])("%s begins on day %i", (label, start) => {
  expect(periodStart(label)).toBe(start);
});

test.each(["Qtr1", "Revenue", "Q5 2026", "1234", "2026-13", "Foo 2026", ""])(
  "%j is no period",
  (label) => {
    expect(periodStart(label)).toBeNull();
  },
);
