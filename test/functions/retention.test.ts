import { retentionFunctions } from "../../src/functions/retention";
import { callShell } from "./support/custom-functions";

const churn = (...given: unknown[]) => callShell("CHURN", retentionFunctions.CHURN, ...given);
const nrr = (...given: unknown[]) => callShell("NRR", retentionFunctions.NRR, ...given);

test("two single numbers are counts, everything else is lists", () => {
  expect(churn(200, 190)).toBeCloseTo(0.05, 15);
  expect(churn([[200]], [[190]])).toBeCloseTo(0.05, 15);
  expect(churn([["A"], ["B"]], [["A"]])).toBe(0.5);
  expect(churn("A", "B")).toBe(1);
  expect(churn([[101, 102]], [[102], [101]])).toBe(0);
});

test("an id that is a number is the same id typed as text", () => {
  expect(churn([[101], [102]], [["102"], ["103"]])).toBe(0.5);
});

test("a count typed as text is refused, not taken for an id", () => {
  expect(churn("200", 190)).toBe(
    '#VALUE! CHURN: start: "200" is text, not a number; convert the cells with Data > Text to Columns',
  );
  expect(churn("200", "190")).toBe(
    '#VALUE! CHURN: start: "200" is text, not a number; convert the cells with Data > Text to Columns',
  );
});

test("no accounts to lose is a division by zero, an empty list is missing", () => {
  expect(churn(0, 0)).toBe("#DIV/0! CHURN: start is 0; there was no account to lose");
  expect(churn([["A"], ["B"]], [[""], [""]])).toMatch(/^#N\/A CHURN: end is blank/);
});

test("lists of revenue must be of one length, in rows or in columns", () => {
  expect(nrr([[100, 50]], [[130], [40]])).toBeCloseTo(170 / 150, 15);
  expect(nrr([[100], [50]], [[130]])).toBe(
    "#VALUE! NRR: end has 1 value but start has 2; give one for each",
  );
});
