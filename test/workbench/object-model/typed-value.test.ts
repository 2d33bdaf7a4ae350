import { typedValue } from "../../../workbench/object-model/typed-value";

const today = new Date(2026, 10, 26);

describe("a text would be read otherwise than Excel (English, United States) reads it", () => {
  test.each([
    ["12", 12, undefined],
    [" 12 ", 12, undefined],
    ["-1.5", -1.5, undefined],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["12.5 %", 0.125, "0.00%"],
    ["1e3", 1000, "0.00E+00"],
    ["(5)", -5, undefined],
    ["$5", 5, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
    ["-$1,000.50", -1000.5, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
    ["($5)", -5, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
    ["1 1/2", 1.5, "# ?/?"],
    ["12345678901234567890", 12345678901234600000, undefined],
    ["1/2/2026", 46024, "m/d/yyyy"],
    ["1-2-26", 46024, "m/d/yyyy"],
    ["2026-01-02", 46024, "m/d/yyyy"],
    ["1/2", 46024, "d-mmm"],
    ["1/99", 36161, "mmm-yy"],
    ["2 Jan 2026", 46024, "d-mmm-yy"],
    ["January 2, 2026", 46024, "d-mmm-yy"],
    ["2-jan", 46024, "d-mmm"],
    ["Jan 2026", 46023, "mmm-yy"],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["3/1/1900", 61, "m/d/yyyy"],
    ["12:30", 0.5208333333333334, "h:mm"],
    ["12:30:36 PM", 0.52125, "h:mm:ss AM/PM"],
    ["30:00", 1.25, "[h]:mm:ss"],
    ["1/2/2026 6:00", 46024.25, "m/d/yyyy h:mm"],
    ["true", true, undefined],
  ])("%s", (typed, value, numberFormat) => {
    expect(typedValue(typed, today)).toEqual(
      numberFormat === undefined ? { value } : { value, numberFormat },
    );
  });

  test.each([
    "Acme",
    "",
    "1.2.2026",
    "13/13/2026",
    "2/30/2026",
    "1,23",
    "12 kg",
    "1e999",
    "12:75",
    "Mayor 5",
    "1/2/1899",
    "00:00:00:00",
    "1-2-3-4",
    "Q1 2026",
  ])("%s stays a text", (typed) => {
    expect(typedValue(typed, today)).toBeNull();
  });
});
