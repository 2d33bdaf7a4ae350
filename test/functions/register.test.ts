import { Failure } from "../../src/domain/failure";
import { guard } from "../../src/functions/register";
import { callShell, installCustomFunctions, readable } from "./support/custom-functions";

beforeAll(() => void installCustomFunctions());

test("an exception that nobody foresaw becomes an error with a sentence", () => {
  const result = callShell("X", () => {
    throw new TypeError("cannot read it");
  });
  expect(result).toBe(
    "#VALUE! X: this is a fault of the add-in, please report it (cannot read it)",
  );
});

test("NaN and Infinity become #NUM!, a negative zero becomes zero, nothing becomes blank", () => {
  const [[nan, infinite, zero, nothing] = []] = callShell("X", () => [
    [NaN, -Infinity, -0, null],
  ]) as unknown[][];
  expect([nan, infinite]).toEqual([
    "#NUM! X: the result is too large or not a number",
    "#NUM! X: the result is too large or not a number",
  ]);
  expect(Object.is(zero, 0)).toBe(true);
  expect(nothing).toBe("");
});

test("a failure has the function's name once", () => {
  const fail = (sentence: string) =>
    callShell("X", () => {
      throw new Failure("number", sentence);
    });
  expect(fail("too much")).toBe("#NUM! X: too much");
  expect(fail("X: too much")).toBe("#NUM! X: too much");
});

test("omitted arguments are null, and Excel's invocation object is none of them", () => {
  const seen = (...given: unknown[]) =>
    guard("X", (first, second, third) => [[first, second, third].map(String)])(...given);
  expect(seen(1)).toEqual([["1", "null", "null"]]);
  expect(seen(1, { functionName: "X", address: "A1" })).toEqual([["1", "null", "null"]]);
  expect(seen(1, 2, 3, { functionName: "X" })).toEqual([["1", "2", "3"]]);
});

test("a promise is answered and refused in the same way", async () => {
  const later = guard("X", async () => [[-0, new Failure("unavailable", "not yet")]]);
  expect(readable(await later())).toEqual([[0, "#N/A X: not yet"]]);
  const refused = guard("X", async () => {
    throw new Failure("unavailable", "never");
  });
  await expect(refused().catch(readable)).resolves.toBe("#N/A X: never");
});

test("a sentence that quotes a whole letter would be longer than Excel shows, and lose its end", () => {
  const letter = "x".repeat(32_767);
  const refuse = guard("X", () => {
    throw new Failure("value", `mode "${letter}" is not known; use "end" or "start"`);
  });
  const thrown = (() => {
    try {
      return refuse();
    } catch (problem) {
      return readable(problem);
    }
  })();
  expect(thrown).toBe(`#VALUE! X: mode "${"x".repeat(40)}..." is not known; use "end" or "start"`);
});
