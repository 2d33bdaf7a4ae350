import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { netPromoterMargin, netPromoterScore } from "../../../src/domain/satisfaction/net-promoter";
import { describeWithSharedData, sharedData } from "../../support/shared-data";

const of = (...responses: number[]) => Float64Array.from(responses);
const answers = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: 1 })
  .map((list) => Float64Array.from(list));

describe("correctness", () => {
  test("a half promoters, a third passives, a sixth detractors: 33.33, variance 5/9", () => {
    const responses = of(10, 9, 9, 8, 7, 3);
    expect(netPromoterScore(responses)).toBeCloseTo(100 / 3, 12);
    // 1.959964 is the normal quantile of 95 %, as printed in every table.
    const margin = 1.959963984540054 * 100 * Math.sqrt(5 / 9 / 6);
    expect(netPromoterMargin(responses, 0.95)).toBeCloseTo(margin, 10);
  });

  test("a confidence next to 1 keeps its digits", () => {
    // 7.130509892879273 is the quantile of the tail 5.0004e-13 that this double leaves.
    const margin = 7.130509892879273 * 100 * Math.sqrt(5 / 9 / 6);
    expect(netPromoterMargin(of(10, 9, 9, 8, 7, 3), 0.999999999999)).toBeCloseTo(margin, 9);
  });

  test("7 and 8 are neither, 0 to 6 detract, 9 and 10 promote", () => {
    expect(netPromoterScore(of(7, 8))).toBe(0);
    expect(netPromoterScore(of(0, 6))).toBe(-100);
    expect(netPromoterScore(of(9, 10))).toBe(100);
  });
});

describe("consistency", () => {
  test("a score lies in -100..100 and asking everyone twice changes only the margin", () => {
    fc.assert(
      fc.property(answers, (responses) => {
        const score = netPromoterScore(responses);
        expect(Math.abs(score)).toBeLessThanOrEqual(100);
        const twice = Float64Array.from([...responses, ...responses]);
        expect(netPromoterScore(twice)).toBeCloseTo(score, 9);
        expect(netPromoterMargin(twice, 0.9) * Math.SQRT2).toBeCloseTo(
          netPromoterMargin(responses, 0.9),
          9,
        );
      }),
    );
  });

  test("where all answer alike there is no margin, and no rounding below zero", () => {
    expect(netPromoterMargin(of(10, 10, 10), 0.95)).toBe(0);
    expect(netPromoterMargin(of(1, 1, 1), 0.95)).toBe(0);
  });
});

describe("input checks", () => {
  test.each([11, -1, 7.5])("%p is no answer to the question", (response) => {
    expect(() => netPromoterScore(of(8, NaN, response))).toThrow(
      `responses, cell 3 is ${response}; answers are whole numbers 0 to 10`,
    );
  });

  test("a blank is no answer, neither for nor against", () => {
    expect(netPromoterScore(of(9, NaN, 0, NaN))).toBe(0);
    expect(netPromoterMargin(of(9, NaN, 0), 0.5)).toBe(netPromoterMargin(of(9, 0), 0.5));
    expect(() => netPromoterScore(of(NaN))).toThrow("responses has no answers");
  });

  test("no answers is too little, a confidence must lie between 0 and 1", () => {
    expect(() => netPromoterScore(of())).toThrow("responses has no answers");
    expect(() => netPromoterMargin(of(8), 1)).toThrow("confidence is 1");
    expect(() => netPromoterMargin(of(8), 95)).toThrow("confidence is 95");
  });
});

describeWithSharedData("the NPS package's test data", () => {
  const expected = JSON.parse(readFileSync(sharedData("nps/nps_expected.json"), "utf8"));
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(sharedData("nps/nps_b2b_testdata.csv"), "utf8"),
    { header: true, skipEmptyLines: true },
  );
  const responsesOf = (account: string | null) =>
    Float64Array.from(
      data
        .filter((row) => account === null || row["Account"] === account)
        .filter((row) => row["REC"] !== "" && row["REC"] !== "NA")
        .map((row) => Number(row["REC"])),
    );

  test("all answers together, with the standard error", () => {
    const all = responsesOf(null);
    expect(all).toHaveLength(expected.all.n);
    expect(netPromoterScore(all)).toBeCloseTo(expected.all.nps, 6);
    const quantile = 1.959963984540054;
    expect(netPromoterMargin(all, 0.95) / quantile).toBeCloseTo(expected.all.se_times_100, 5);
  });

  test.each(Object.keys(expected.by_account))("%s", (account) => {
    const { nps, ci95_wald: interval } = expected.by_account[account];
    const responses = responsesOf(account);
    const score = netPromoterScore(responses);
    const margin = netPromoterMargin(responses, 0.95);
    expect(score).toBeCloseTo(nps, 5);
    expect(score - margin).toBeCloseTo(interval[0], 3);
    expect(score + margin).toBeCloseTo(interval[1], 3);
  });
});
