import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
  measureConcentration,
  type ConcentrationMeasure,
} from "../../../src/domain/selection/concentration";
import { describeWithSharedData, sharedData } from "../../support/shared-data";

function measure(values: readonly number[], what: ConcentrationMeasure, top?: number): number {
  return measureConcentration(Float64Array.from(values), what, top);
}

const halfInOne = Object.freeze([5, 5, 5, 5, 50, 5, 5, 5, 5, 5, 5]);

describe("measureConcentration", () => {
  it("matches the worked numbers of the function list", () => {
    expect(measure([30, 30, 20, 20], "hhi")).toBeCloseTo(2600, 9);
    expect(measure(halfInOne, "hhi")).toBeCloseTo(2750, 9);
    expect(measure(halfInOne, "effective")).toBeCloseTo(3.636, 3);
    expect(measure(halfInOne, "top")).toBeCloseTo(0.5, 12);
  });

  it("adds up the first accounts, at most all", () => {
    expect(measure(halfInOne, "top", 3)).toBeCloseTo(0.6, 12);
    expect(measure([1, 2], "top", 9)).toBe(1);
  });

  it("measures inequality as half the mean difference (by hand)", () => {
    expect(measure([5, 5, 5], "gini")).toBe(0);
    // Differences of 1 and 3: 2 x 2 / (2 x 4 x 2).
    expect(measure([1, 3], "gini")).toBeCloseTo(0.25, 12);
    expect(measure([0, 0, 0, 8], "gini")).toBeCloseTo(0.75, 12);
  });

  it("counts the accounts that make 80 %, the one that reaches it included", () => {
    expect(measure([80, 10, 10], "reach")).toBe(1);
    expect(measure([79, 11, 10], "reach")).toBe(2);
    // .7 + .1 is a little less than .8 in binary.
    expect(measure([0.7, 0.1, 0.08, 0.07, 0.05], "reach")).toBe(2);
    expect(measure([3], "reach")).toBe(1);
  });

  it("gives no share to 0 and below, and leaves blanks out", () => {
    for (const what of ["hhi", "effective", "top", "reach"] as const) {
      expect(measure([3, -7, NaN, 1, 0], what)).toBe(measure([3, 1], what));
    }
    expect(measure([3, 1, -7], "gini")).toBe(measure([3, 1, 0], "gini"));
    expect(measure([3, 1, NaN], "gini")).toBe(measure([3, 1], "gini"));
  });

  it("works in any unit, up to numbers whose sum or square no number can hold", () => {
    expect(measure([1.5e308, 0.5e308], "hhi")).toBeCloseTo(6250, 9);
    expect(measure([1.5e-300, 0.5e-300], "hhi")).toBeCloseTo(6250, 9);
  });

  it("refuses what has no shares", () => {
    expect(() => measure([NaN], "hhi")).toThrow("values are all blank");
    expect(() => measure([0, -1], "hhi")).toThrow(
      "values has none above 0, so there are no shares",
    );
    expect(() => measure([1], "top", 0)).toThrow(
      "top is 0; give a whole number of accounts, 1 or more",
    );
    expect(() => measure([1], "top", 1.5)).toThrow("top is 1.5");
  });

  it("keeps to its bounds and does not depend on order or unit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 }),
        (values) => {
          fc.pre(values.some((value) => value > 0));
          const earning = values.filter((value) => value > 0).length;
          expect(measure(values, "effective")).toBeLessThanOrEqual(earning + 1e-9);
          expect(measure(values, "effective")).toBeGreaterThanOrEqual(1 - 1e-12);
          expect(measure(values, "gini")).toBeLessThan(1);
          expect(measure(values, "top", measure(values, "reach"))).toBeGreaterThan(0.8 - 1e-9);
          for (const what of ["hhi", "effective", "top", "gini", "reach"] as const) {
            const other = measure(
              [...values].reverse().map((value) => value * 7),
              what,
            );
            expect(other).toBeCloseTo(measure(values, what), 6);
          }
        },
      ),
    );
  });
});

describeWithSharedData("measureConcentration on public sales data", () => {
  it("matches pandas on the won deals by account: hhi and the accounts that make 80 %", () => {
    const expected = JSON.parse(readFileSync(sharedData("b2b/b2b_expected.json"), "utf8"));
    const { pareto_won_by_account: pareto } = expected.maven_crm;
    const won = new Map<string, number>();
    const [heading, ...lines] = readFileSync(sharedData("b2b/maven_crm/sales_pipeline.csv"), "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const columnOf = (name: string) => heading!.indexOf(name);
    for (const line of lines) {
      if (line[columnOf("deal_stage")] !== "Won") continue;
      const account = line[columnOf("account")]!;
      won.set(account, (won.get(account) ?? 0) + Number(line[columnOf("close_value")]));
    }
    const values = [...won.values()];
    expect(values).toHaveLength(pareto.n_accounts);
    expect(measure(values, "hhi") / 10000).toBeCloseTo(pareto.hhi, 6);
    expect(measure(values, "reach")).toBe(pareto.accounts_needed_for_80pct);
    expect(measure(values, "top", 17)).toBeCloseTo(pareto.share_of_revenue_top20pct, 4);
  });
});
