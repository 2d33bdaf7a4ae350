import { noticesAboutDates } from "../../src/actions/notices-about-dates";

const dates = (...values: number[]) => [{ heading: "Since", kind: "date" as const, values }];

test("a list whose dates all seem four years old may come from a 1904 workbook", () => {
  // 46000 in the 1900 system is 44538 in the 1904 system.
  const [notice] = noticesAboutDates(dates(44000, 44538), 46000);
  expect(notice?.sentence).toMatch(/1904 date system/);
});

test("recent dates, very old ones and lists without dates give no warning", () => {
  expect(noticesAboutDates(dates(45990), 46000)).toEqual([]);
  expect(noticesAboutDates(dates(30000), 46000)).toEqual([]);
  expect(noticesAboutDates([{ heading: "N", kind: "number", values: [44538] }], 46000)).toEqual([]);
});
