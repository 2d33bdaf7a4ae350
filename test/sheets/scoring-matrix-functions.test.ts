import { scale } from "../../src/functions/criteria";
import { robust } from "../../src/functions/robustness";
import { score } from "../../src/functions/scoring";
import { tier } from "../../src/functions/selection";
import { shortlist } from "../../src/functions/shortlist";
import { Failure } from "../../src/domain/failure";
import { scoringMatrixSheet } from "../../src/sheets/scoring-matrix";
import { calculateSheet } from "./support/calculate-sheet";
import { replaceKamFunction } from "./support/kam-stand-ins";

type Shell = (...values: unknown[]) => unknown;

/** The add-in's own functions, as far as a cell sees them: refusals are #N/A. */
function shellOf(shell: unknown): (values: unknown[]) => unknown[][] {
  return (values) => {
    const rows = (shell as Shell)(...values) as unknown[][];
    return rows.map((row) => row.map((cell) => (cell instanceof Failure ? "#N/A" : (cell ?? ""))));
  };
}

describe("a scoring matrix with the add-in's own functions", () => {
  replaceKamFunction("KAM.SCALE", 4, shellOf(scale));
  replaceKamFunction("KAM.SCORE", 3, shellOf(score));
  replaceKamFunction("KAM.TIER", 3, shellOf(tier));
  replaceKamFunction("KAM.ROBUST", 6, shellOf(robust));
  replaceKamFunction("KAM.SHORTLIST", 6, shellOf(shortlist));

  test("would hand a function arguments that it refuses, or read its columns wrongly", () => {
    const plan = scoringMatrixSheet(
      {
        title: "x",
        slots: 2,
        asOf: 46203,
        criteria: [
          ["Revenue", "higher", null, null, 50] as const,
          ["Days", "lower", 90, 10, 30] as const,
          ["Fit", "higher", 1, 10, 20] as const,
        ].map(([name, direction, worst, best, weight]) => ({
          name,
          sourceColumn: name,
          direction,
          worst,
          best,
          weight,
        })),
      },
      {
        label: "x",
        accounts: ["a", "b", "c", "d", "e", "without fit", "without revenue"],
        columns: [
          { heading: "Revenue", kind: "number", values: [100, 200, 300, 400, 500, 300, null] },
          { heading: "Days", kind: "number", values: [10, 50, 90, 30, 70, 90, 10] },
          { heading: "Fit", kind: "number", values: [10, 5, 1, 8, 3, null, 10] },
          { heading: "Status", kind: "text", values: ["Key", "", "", "", "", "", ""] },
        ],
      },
    );
    const sheet = calculateSheet(plan);
    const table = plan.tables.find(({ name }) => name === "MatrixAccountsTable");
    const first = Number(/\d+/.exec(table?.range ?? "")?.[0]) + 1;
    // Account, three raw columns, status, reviews; ratings from G, score in J, action in R.
    const column = (letter: string): unknown[] =>
      sheet.values(`${letter}${first}:${letter}${first + 6}`).flat();
    const scores = column("J");
    expect(scores.slice(0, 5).map((value) => Number(value).toFixed(3))).toEqual([
      "5.500",
      "4.275",
      "3.250",
      "7.800",
      "6.575",
    ]);
    // Without fit: (50 * 5.5 + 30 * 1) / 80. Without revenue half of the weight is missing.
    expect(scores[5]).toBeCloseTo(3.8125, 9);
    expect(scores[6]).toBe("#N/A");
    expect(column("M").slice(0, 5)).toEqual(["C", "D", "D", "B", "B"]);
    const probabilities = column("N").slice(0, 5).map(Number);
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(2, 6);
    expect(probabilities[3]).toBeGreaterThan(0.9);
    // Two slots, one taken: the best other account is promoted, the next must wait.
    expect(column("R").slice(0, 6)).toEqual(["Keep", "-", "-", "Promote", "Watch", "-"]);
    expect(String(column("S")[3])).toContain("slot");
  });
});
