import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { analysePareto } from "../../../src/domain/selection/pareto";
import { describeWithSharedData, sharedData } from "../../support/shared-data";

const usual = { a: 0.8, b: 0.95 };

function analyse(values: readonly number[], limits = usual) {
  const { ranks, shares, cumulativeShares, classes } = analysePareto(
    new Float64Array(values),
    limits,
  );
  return {
    ranks: Array.from(ranks),
    shares: Array.from(shares),
    cumulativeShares: Array.from(cumulativeShares),
    classes,
  };
}

describe("analysePareto", () => {
  it("answers in the order of the list (by hand: 100 in all)", () => {
    const pareto = analyse([10, 60, 4, 25, 1]);
    expect(pareto.ranks).toEqual([3, 1, 4, 2, 5]);
    expect(pareto.shares).toEqual([0.1, 0.6, 0.04, 0.25, 0.01]);
    expect(pareto.cumulativeShares).toEqual([0.95, 0.6, 0.99, 0.85, 1]);
    expect(pareto.classes).toEqual(["B", "A", "C", "A", "C"]);
  });

  it("puts the account that crosses or meets a limit into the better class", () => {
    expect(analyse([80, 15, 5]).classes).toEqual(["A", "B", "C"]);
    expect(analyse([79, 15, 6]).classes).toEqual(["A", "A", "B"]);
    // .7 + .1 adds up to a little less than .8 in binary, and .8 it is all the same.
    expect(analyse([0.7, 0.1, 0.08, 0.07, 0.05]).classes).toEqual(["A", "A", "B", "B", "C"]);
  });

  it("never splits equal values between classes", () => {
    expect(analyse([30, 30, 20, 20]).ranks).toEqual([1, 1, 3, 3]);
    expect(analyse([30, 30, 20, 20]).classes).toEqual(["A", "A", "A", "A"]);
    expect(analyse([70, 10, 10, 10]).classes).toEqual(["A", "A", "A", "A"]);
    expect(analyse([85, 5, 5, 5]).classes).toEqual(["A", "B", "B", "B"]);
  });

  it("gives 0 and below a rank, no share and class C", () => {
    const pareto = analyse([0, 50, -20]);
    expect(pareto.ranks).toEqual([2, 1, 3]);
    expect(pareto.shares).toEqual([0, 1, 0]);
    expect(pareto.cumulativeShares).toEqual([1, 1, 1]);
    expect(pareto.classes).toEqual(["C", "A", "C"]);
    expect(analyse([0, -1])).toEqual({
      ranks: [1, 2],
      shares: [0, 0],
      cumulativeShares: [0, 0],
      classes: ["C", "C"],
    });
  });

  it("leaves blanks out", () => {
    expect(analyse([NaN, 3, NaN, 1])).toEqual({
      ranks: [0, 1, 0, 2],
      shares: [NaN, 0.75, NaN, 0.25],
      cumulativeShares: [NaN, 0.75, NaN, 1],
      classes: ["", "A", "", "A"],
    });
  });

  it("lets the limits be moved, up to their ends", () => {
    expect(analyse([50, 30, 20], { a: 0.5, b: 0.5 }).classes).toEqual(["A", "C", "C"]);
    expect(analyse([50, 30, 20], { a: 0, b: 1 }).classes).toEqual(["B", "B", "B"]);
    expect(analyse([50, 30, 20], { a: 1, b: 1 }).classes).toEqual(["A", "A", "A"]);
  });

  it("refuses limits that are no ascending shares", () => {
    for (const limits of [
      { a: -0.1, b: 0.5 },
      { a: 0.9, b: 0.8 },
      { a: 0.8, b: 95 },
      { a: NaN, b: 0.95 },
    ]) {
      expect(() => analyse([1], limits)).toThrow(
        `a_limit is ${limits.a} and b_limit is ${limits.b}; give shares of the whole, such as ` +
          "0.8 and 0.95, a_limit first",
      );
    }
  });

  it("says so when the sum overflows", () => {
    expect(() => analyse([1e308, 1e308])).toThrow("values are too large to be added up");
  });

  it("adds up to 1, in order of rank, whatever the order and the unit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 1000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 1000 }),
        (values, unit) => {
          fc.pre(values.some((value) => value > 0));
          const pareto = analyse(values);
          expect(pareto.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          expect(Math.max(...pareto.cumulativeShares)).toBe(1);
          const turned = analyse([...values].reverse());
          expect([...turned.ranks].reverse()).toEqual(pareto.ranks);
          expect([...turned.classes].reverse()).toEqual(pareto.classes);
          expect(analyse(values.map((value) => value * unit)).classes).toEqual(pareto.classes);
          values.forEach((value, row) => {
            const greater = values.filter((other) => other > value).length;
            expect(pareto.ranks[row]).toBe(greater + 1);
          });
        },
      ),
    );
  });
});

describeWithSharedData("analysePareto on public sales data", () => {
  it("matches pandas on the 92 customers of the sample order lines: 57 A, 22 B, 13 C", () => {
    const { data } = Papa.parse<Record<string, string>>(
      readFileSync(sharedData("b2b/sales_data_sample.csv"), "latin1"),
      { header: true, skipEmptyLines: true },
    );
    const sales = new Map<string, number>();
    for (const line of data) {
      const customer = line["CUSTOMERNAME"]!;
      sales.set(customer, (sales.get(customer) ?? 0) + Number(line["SALES"]));
    }
    const { classes, shares } = analyse([...sales.values()]);
    const count = (wanted: string) => classes.filter((found) => found === wanted).length;
    expect([count("A"), count("B"), count("C")]).toEqual([57, 22, 13]);
    expect(shares.reduce((sum, share) => sum + share * share, 0)).toBeCloseTo(0.021871, 6);
  });
});
