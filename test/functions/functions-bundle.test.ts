import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { requireBuild } from "../support/require-build";

requireBuild();

const dist = join(__dirname, "..", "..", "dist");
const script = readFileSync(join(dist, "functions.js"), "utf8");
const metadata = JSON.parse(readFileSync(join(dist, "functions.json"), "utf8")) as {
  readonly functions: readonly { readonly id: string }[];
};

describe("dist/functions.js in a place that has nothing but CustomFunctions", () => {
  const associated = new Map<string, (...given: unknown[]) => unknown>();
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const CustomFunctions = {
    associate: (id: string, shell: (...given: unknown[]) => unknown) => associated.set(id, shell),
    Error: ExcelError,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
    },
  };
  // No document, window, Worker, timers or Office: the script must register by itself at once.
  runInContext(script, createContext({ CustomFunctions }));

  test("registers every function of functions.json while it loads, without page or worker", () => {
    expect([...associated.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  test("calculates: the README's scores come out as published", () => {
    const ratings = [
      [8, 6, 4],
      [5, 9, 6],
    ];
    const scores = associated.get("SCORE")?.(ratings, [[0.5, 0.3, 0.2]], null, null, null);
    expect(JSON.parse(JSON.stringify(scores))).toEqual([
      [expect.closeTo(6.6, 12)],
      [expect.closeTo(6.4, 12)],
    ]);
  });
});
