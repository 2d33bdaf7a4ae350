import { HyperFormula } from "hyperformula";
import { guard } from "../src/functions/register";
import { score } from "../src/functions/scoring";
import { installCustomFunctions } from "../test/functions/support/custom-functions";
import { measure, measureGrowth, memoryOf, ratio, slope, type BenchTable } from "./harness";

const ROWS = 100_000;
const COLUMNS = 10;
/** Ten numbers of eight bytes and the row that holds them. */
const INPUT_BYTES_A_ROW = COLUMNS * 8 + 56;
const weights = [Array.from({ length: COLUMNS }, (_, column) => column + 1)];

/** SCORE as Excel calls it, against a loop that checks nothing and a spreadsheet engine. */
export default async function benchScore(): Promise<readonly BenchTable[]> {
  installCustomFunctions();
  const scoreAsCalled = guard("SCORE", score);
  const ratings = makeRatings(ROWS);
  const measurements = await measure([
    { name: "bare loop over the same any[][]", run: () => bareLoop(ratings, weights) },
    { name: "SCORE", run: () => scoreAsCalled(ratings, weights) },
  ]);
  const memory = memoryOf(() => scoreAsCalled(ratings, weights)) / (ROWS * INPUT_BYTES_A_ROW);
  // Only now: a million cells of another engine in memory would slow every collection above.
  const engine = sumProducts(ratings);
  const rival = await measure(
    [{ name: "HyperFormula, 100,000 SUMPRODUCT", run: engine.recalculate }],
    { iterations: 3, time: 0 },
  );
  engine.destroy();
  const all = [...measurements, ...rival];
  const toLoop = ratio(all, "SCORE", "bare loop over the same any[][]");
  const toEngine = ratio(all, "HyperFormula, 100,000 SUMPRODUCT", "SCORE");
  return [
    {
      title: "SCORE of 100,000 accounts on 10 criteria",
      measurements: all,
      remarks: [
        `goal: at most 2 x the bare loop: ${toLoop.toFixed(2)} x`,
        `goal: at least 100 x faster than HyperFormula: ${toEngine.toFixed(0)} x`,
        `goal: memory at most 3 x the input: ${memory.toFixed(2)} x`,
      ],
    },
    await slopeTable(scoreAsCalled),
  ];
}

async function slopeTable(call: (...given: unknown[]) => unknown): Promise<BenchTable> {
  const sizes = [1_000, 10_000, 100_000, 1_000_000];
  const measurements = await measureGrowth(
    sizes.map(makeRatings).map((ratings) => ({
      name: `${ratings.length.toLocaleString("en")} rows`,
      run: () => call(ratings, weights),
    })),
  );
  const medians = measurements.map(({ medianMilliseconds }) => medianMilliseconds);
  return {
    title: "SCORE, growth with the number of rows",
    measurements,
    remarks: [`cost grows with rows to the power ${slope(sizes, medians).toFixed(2)}`],
  };
}

/** What anybody would write: no checks, no missing ratings. */
function bareLoop(ratings: readonly number[][], [criteria = []]: readonly number[][]): number[][] {
  let total = 0;
  for (const weight of criteria) total += weight;
  const scores: number[][] = [];
  for (const row of ratings) {
    let sum = 0;
    for (let column = 0; column < criteria.length; column++) {
      sum += (criteria[column] as number) * (row[column] as number);
    }
    scores.push([sum / total]);
  }
  return scores;
}

/** One formula a row on shared weights; a changed weight makes the engine recalculate them all. */
function sumProducts(ratings: readonly number[][]) {
  const last = String.fromCharCode(64 + COLUMNS);
  const sheet = [
    ...weights,
    ...ratings.map((row, index) => [
      ...row,
      `=SUMPRODUCT(A${index + 2}:${last}${index + 2},$A$1:$${last}$1)/SUM($A$1:$${last}$1)`,
    ]),
  ];
  const engine = HyperFormula.buildFromArray(sheet, {
    licenseKey: "gpl-v3",
    maxRows: ratings.length + 10,
  });
  let weight = 1;
  return {
    recalculate: () => engine.setCellContents({ sheet: 0, row: 0, col: 0 }, weight++),
    destroy: () => engine.destroy(),
  };
}

function makeRatings(rows: number): number[][] {
  let state = 1;
  return Array.from({ length: rows }, () =>
    Array.from({ length: COLUMNS }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return 1 + (state % 9001) / 1000;
    }),
  );
}
