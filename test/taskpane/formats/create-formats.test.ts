import {
  createFormats,
  isoDayToSerial,
  serialToIsoDay,
} from "../../../src/taskpane/formats/create-formats";

const english = createFormats("en-US");
const german = createFormats("de-DE");
const french = createFormats("fr-FR");

test("a typed number is read with the workbook's own decimal sign", () => {
  expect(english.parse("1,250.5")).toBe(1250.5);
  expect(german.parse("1.250,5")).toBe(1250.5);
  expect(french.parse("1 250,5")).toBe(1250.5);
  expect(german.parse("−3")).toBe(-3);
});

test.each(["", "abc", "1.2.3", "12 %", "1e5"])("%p is not a number", (typed) => {
  expect(english.parse(typed)).toBeNull();
});

test("what is shown can be typed in again", () => {
  for (const formats of [english, german, french]) {
    expect(formats.parse(formats.value(1234567.89))).toBe(1234567.89);
  }
});

test("scores have one decimal, shares none", () => {
  expect(english.score(8)).toBe("8.0");
  expect(german.score(8.25)).toBe("8,3");
  expect(english.percent(35)).toBe("35%");
});

// Serial 46347 is 21 November 2026: 46347 - 25569 days after 1 January 1970.
test("days are counted as Excel counts them", () => {
  expect(serialToIsoDay(46347)).toBe("2026-11-21");
  expect(serialToIsoDay(46347.99)).toBe("2026-11-21");
  expect(isoDayToSerial("2026-11-21")).toBe(46347);
  expect(isoDayToSerial("")).toBeNull();
  expect(english.day(46347)).toBe("Nov 21, 2026");
});
