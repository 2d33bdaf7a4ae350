import { lifetimeValueFunctions } from "../../src/functions/lifetime-value";
import { callShell } from "./support/custom-functions";

const clv = (...given: unknown[]) => callShell("CLV", lifetimeValueFunctions.CLV, ...given);

test("one value stands for every row, and a bad row stays alone", () => {
  const result = clv([[100], [""], ["100"], [200]], 0.9, [
    [0.1],
    [0.1],
    [0.1],
    [""],
  ]) as unknown[][];
  expect(result[0]?.[0]).toBeCloseTo(450, 10);
  expect(result[1]).toEqual(["#N/A CLV: margin, row 2 is blank"]);
  expect(result[2]).toEqual([
    '#VALUE! CLV: margin, row 3: "100" is text, not a number; convert the cells with Data > Text to Columns',
  ]);
  // A blank discount is the default of .1.
  expect(result[3]?.[0]).toBeCloseTo(900, 10);
});

test("a value without a limit is #NUM! in its row only", () => {
  const result = clv(100, [[0.9], [1]], [[0.1], [0]]) as unknown[][];
  expect(result[0]?.[0]).toBeCloseTo(450, 10);
  expect(result[1]?.[0]).toMatch(/^#NUM! CLV: .*no limit; give periods$/);
});

test("periods and timing may be left out, timing is one word for all", () => {
  expect((clv(100, 0.9, 0.1, null, "BEGIN") as number[][])[0]?.[0]).toBeCloseTo(550, 10);
  expect(clv(100, 0.9, 0.1, null, "now")).toBe(
    '#VALUE! CLV: timing: "now" is not known; use "end" or "begin"',
  );
});

test("columns of different length fail the call", () => {
  expect(clv([[1], [2], [3]], [[0.9], [0.8]])).toBe(
    "#VALUE! CLV: retention has 2 values but margin has 3; give one value or 3",
  );
});
