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
  replaceKamFunction("KAM.SCORE", 3, shellOf(score));
  replaceKamFunction("KAM.TIER", 3, shellOf(tier));
  replaceKamFunction("KAM.ROBUST", 9, shellOf(robust));
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
    const column = (name: string): unknown[] =>
      sheet.values(plan.names.find((one) => one.name === name)?.range ?? "").flat();
    // The blank counts as the worst. Without fit: 50 % of 5.5, 30 % of 1, 20 % of 1. Without revenue:
    // 50 % of 1, 30 % of 10, 20 % of 10.
    expect(column("Scores").map((value) => Number(value).toFixed(3))).toEqual([
      "5.500",
      "4.275",
      "3.250",
      "7.800",
      "6.575",
      "3.250",
      "5.500",
    ]);
    expect(column("Ranks")).toEqual([3, 5, 6, 1, 2, 6, 3]);
    expect(column("AccountTiers")).toEqual(["C", "D", "D", "B", "B", "D", "C"]);
    const probabilities = column("SlotProbabilities").map(Number);
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(2, 6);
    expect(probabilities[3]).toBeGreaterThan(0.9);
    // Two slots, one taken: the best other account is promoted, the next must wait.
    expect(column("ShortlistActions")).toEqual(["Keep", "-", "-", "Promote", "Watch", "-", "-"]);
    const headings = sheet.find("Decision (who, when, why)").row;
    const [reason] = Array.from({ length: 20 }, (_, at) => at).filter(
      (at) => sheet.at(headings, at) === "Reason",
    );
    expect(String(sheet.at(headings + 4, reason ?? 0))).toContain("slot");
  });

  test("would never promote the best account because one of its ratings is blank", () => {
    const criteria = [
      ["Revenue", 50],
      ["Days", 30],
      ["Fit", 20],
    ] as const;
    const plan = scoringMatrixSheet(
      {
        title: "x",
        slots: 1,
        asOf: 46203,
        criteria: criteria.map(([name, weight]) => ({
          name,
          sourceColumn: name,
          direction: "higher",
          worst: 1,
          best: 10,
          weight,
        })),
      },
      {
        label: "x",
        accounts: ["known", "without fit", "unknown but for revenue"],
        columns: [
          { heading: "Revenue", kind: "number", values: [3, 10, 10] },
          { heading: "Days", kind: "number", values: [3, 10, null] },
          { heading: "Fit", kind: "number", values: [3, null, null] },
        ],
      },
    );
    const column = (blanks: string, name: string): unknown[] => {
      const range = (wanted: string) => plan.names.find((one) => one.name === wanted)?.range ?? "";
      const sheet = calculateSheet(plan, [], { [range("BlankRatings")]: blanks });
      return sheet.values(range(name)).flat();
    };
    // Worst: 3; 5 + 3 + .2; 5 + .3 + .2. The best is best whatever the weights are, but for Fit's.
    expect(column("worst", "Scores").map(Number)).toEqual(
      [3, 8.2, 5.5].map((score) => expect.closeTo(score, 9) as number),
    );
    for (const blanks of ["worst", "middle"]) {
      const probabilities = column(blanks, "SlotProbabilities").map(Number);
      expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
      expect(probabilities[1]).toBeGreaterThan(0.7);
      expect(column(blanks, "ShortlistActions")[1]).toBe("Promote");
    }
  });
});
