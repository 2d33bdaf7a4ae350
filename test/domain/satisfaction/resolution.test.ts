import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { resolution } from "../../../src/domain/satisfaction/resolution";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import vectors from "../../vectors/kaplan-meier-6mp.json";

const opened = Float64Array.of(100, 100, 100, 100, 100);
const closed = Float64Array.of(102, 103, 105, 109, NaN);
const tickets = { opened, closed, asOf: 110 };

describe("correctness", () => {
  test("the 6-MP trial, written as tickets, has the median 23", () => {
    const count = vectors.relapsed.length + vectors.censored.length;
    // Each waits its own time up to one and the same day.
    const end = 1000;
    const waiting = vectors.censored.map((time) => end - time);
    const done = vectors.relapsed.map(() => 500);
    const tickets6mp = {
      opened: Float64Array.from([...done, ...waiting]),
      closed: Float64Array.from([
        ...vectors.relapsed.map((time) => 500 + time),
        ...waiting.map(() => NaN),
      ]),
      asOf: end,
    };
    expect(tickets6mp.opened).toHaveLength(count);
    expect(resolution(tickets6mp, "median", null)).toBe(23);
    expect(resolution(tickets6mp, "within", 22)).toBeCloseTo(1 - 0.5378, 4);
    expect(() => resolution(tickets6mp, "p90", null)).toThrow("fewer than 90 %");
  });

  test("an open ticket counts as one that has taken at least that long", () => {
    expect(resolution(tickets, "median", null)).toBe(5);
    expect(resolution(tickets, "within", 4)).toBeCloseTo(0.4, 12);
    expect(resolution(tickets, "mean", null)).toBe((2 + 3 + 5 + 9) / 4);
  });

  test("what came after as_of is not known on that day", () => {
    const early = { ...tickets, opened: Float64Array.of(100, 100, 100, 100, 108), asOf: 104 };
    expect(resolution(early, "mean", null)).toBe(2.5);
    expect(resolution(early, "median", null)).toBe(3);
  });

  test("ten hours by the clock are within ten hours", () => {
    // 45020 11:00 less 45020 01:00 is 0.4166666666715173 days, above 10/24.
    const tenHours = {
      opened: Float64Array.of(45020 + 1 / 24),
      closed: Float64Array.of(45020 + 11 / 24),
      asOf: null,
    };
    expect(resolution(tenHours, "within", 10 / 24)).toBe(1);
    expect(resolution(tenHours, "within", 10 / 24 - 1e-6)).toBe(0);
  });

  test("a ticket still open when another was closed after as many minutes was at risk", () => {
    // 11 h 42 min both, which are 0.48750000000291 and 0.48749999999564 days.
    const minutes = {
      opened: Float64Array.of(45002.54375, 45005.29305555556),
      closed: Float64Array.of(45003.03125, NaN),
      asOf: 45005.78055555555,
    };
    expect(resolution(minutes, "within", 1)).toBe(0.5);
  });

  test("as_of without a time of day is the whole day, with one it is that moment", () => {
    const times = {
      opened: Float64Array.of(100, 102.25, 102.5, 102.75),
      closed: Float64Array.of(102.5, 102.75, NaN, 103.5),
      asOf: 102,
    };
    expect(resolution(times, "mean", null)).toBe((2.5 + 0.5) / 2);
    // All four are known, two of them open: half a day resolves one of the two at risk by then.
    expect(resolution(times, "within", 0.5)).toBe(0.5);
    expect(resolution({ ...times, asOf: 102.5 }, "mean", null)).toBe(2.5);
  });

  test("as_of is the last date there is when it is not given", () => {
    const given = resolution({ ...tickets, asOf: 109 }, "within", 9);
    expect(resolution({ ...tickets, asOf: null }, "within", 9)).toBe(given);
  });

  test("a ticket closed on the day it was opened took no time", () => {
    const sameDay = { opened: Float64Array.of(5), closed: Float64Array.of(5), asOf: null };
    expect(resolution(sameDay, "median", null)).toBe(0);
    expect(resolution(sameDay, "within", 0)).toBe(1);
  });
});

describe("input checks", () => {
  test("closed before opened names the row", () => {
    const wrong = { opened: Float64Array.of(1, 9), closed: Float64Array.of(2, 8), asOf: null };
    expect(() => resolution(wrong, "median", null)).toThrow("closed, value 2 is before opened");
  });

  test("a closed date without an opened one is a slip, both blank is no ticket", () => {
    const slip = { opened: Float64Array.of(1, NaN), closed: Float64Array.of(2, 8), asOf: null };
    expect(() => resolution(slip, "median", null)).toThrow("opened, value 2 is blank");
    const spare = { opened: Float64Array.of(1, NaN), closed: Float64Array.of(2, NaN), asOf: null };
    expect(resolution(spare, "median", null)).toBe(1);
  });

  test("too little to tell is said so", () => {
    const none = { opened: Float64Array.of(NaN), closed: Float64Array.of(NaN), asOf: null };
    expect(() => resolution(none, "median", null)).toThrow("no ticket");
    const allOpen = { opened: Float64Array.of(1), closed: Float64Array.of(NaN), asOf: 9 };
    expect(() => resolution(allOpen, "mean", null)).toThrow("no date");
    expect(() => resolution(allOpen, "median", null)).toThrow("fewer than 50 %");
  });

  test("within needs a target of 0 or more", () => {
    expect(() => resolution(tickets, "within", null)).toThrow("target is blank");
    expect(() => resolution(tickets, "within", -1)).toThrow("target is -1");
  });
});

describeWithSharedData("2,000 tickets of the RavenStack data", () => {
  const expected = JSON.parse(readFileSync(sharedData("b2b/b2b_expected.json"), "utf8"));
  const file = sharedData("b2b/ravenstack/ravenstack_supports_ticket.csv");
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(file, "utf8").replace(/^\uFEFF/, ""),
    { header: true, skipEmptyLines: true },
  );
  const days = data.map((row) => Number(row["resolution_time_hours"]) / 24);
  const tickets2000 = {
    opened: new Float64Array(days.length),
    closed: Float64Array.from(days),
    asOf: null,
  };

  test("median and mean of the hours, all of them closed", () => {
    const { median, mean } = expected.ravenstack.resolution_hours;
    expect(days).toHaveLength(expected.ravenstack.tickets);
    expect(resolution(tickets2000, "median", null) * 24).toBeCloseTo(median, 9);
    expect(resolution(tickets2000, "mean", null) * 24).toBeCloseTo(mean, 3);
    expect(resolution(tickets2000, "p90", null) * 24).toBeCloseTo(
      expected.ravenstack.resolution_hours.p90_inclusive,
      9,
    );
  });
});
