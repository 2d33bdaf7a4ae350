import { allocateAccounts } from "../src/domain/capacity/allocate";
import { createRandom } from "../src/domain/numerics/random";
import { assessRobustness } from "../src/domain/selection/robustness";
import { guard } from "../src/functions/register";
import { selectionFunctions } from "../src/functions/selection";
import { weightingFunctions } from "../src/functions/weighting";
import { installCustomFunctions } from "../test/functions/support/custom-functions";
import { measure, slope, type BenchTable } from "./harness";

const once = { iterations: 5, time: 0 };

/** The selection of accounts, at the sizes that the largest teams have. */
export default async function benchSelection(): Promise<readonly BenchTable[]> {
  installCustomFunctions();
  return [await benchRobust(), await benchAhp(), await benchAllocate(), ...(await benchPareto())];
}

/** The domain function: the shell would answer the second call from what it keeps. */
async function benchRobust(): Promise<BenchTable> {
  const uniform = createRandom(1);
  const ratings = Array.from({ length: 1000 }, () =>
    Float64Array.from({ length: 10 }, () => 1 + 9 * uniform()),
  );
  const question = {
    ratings,
    weights: new Float64Array(10).fill(1),
    top: 10,
    concentration: 20,
    ratingDeviation: 0,
    draws: 10_000,
    seed: 1,
  };
  const measurements = await measure(
    [
      { name: "ROBUST", run: () => assessRobustness(question) },
      {
        name: "ROBUST, every weighting equally likely",
        run: () => assessRobustness({ ...question, concentration: 0 }),
      },
      {
        name: "ROBUST, whole ratings",
        run: () =>
          assessRobustness({ ...question, ratings: ratings.map((row) => row.map(Math.round)) }),
      },
      {
        name: "ROBUST, noise in the ratings",
        run: () => assessRobustness({ ...question, ratingDeviation: 1 }),
      },
    ],
    once,
  );
  return {
    title: "ROBUST, 1,000 accounts on 10 criteria, 10,000 draws, full ranks",
    measurements,
    remarks: ["goal: under 700 ms for the first"],
  };
}

async function benchAhp(): Promise<BenchTable> {
  const uniform = createRandom(2);
  const judgements = Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 9 }, (_, column) => (column > row ? 1 + Math.floor(9 * uniform()) : "")),
  );
  const call = guard("AHP", weightingFunctions.AHP);
  return {
    title: "AHP, 9 x 9, only the upper triangle filled",
    measurements: await measure([{ name: "AHP", run: () => call(judgements) }]),
  };
}

async function benchAllocate(): Promise<BenchTable> {
  const whole = makeAllocation(5);
  const today = Int32Array.from(whole, (_, account) => (account * 5 + (account % 7)) % 12);
  const nobody = today.map(() => -1);
  const allocate = (loads: Float64Array, current: Int32Array) =>
    allocateAccounts({ loads, managers: 12, current, capacity: 1000 });
  return {
    title: "ALLOCATE, 60 accounts on 12 managers, proven",
    measurements: await measure(
      [
        { name: "loads 1 to 5, fewest moves", run: () => allocate(whole, today) },
        { name: "loads 1 to 5, nobody has a manager", run: () => allocate(whole, nobody) },
        { name: "loads 1 to 100, nobody", run: () => allocate(makeAllocation(100), nobody) },
      ],
      once,
    ),
  };
}

function makeAllocation(largest: number): Float64Array {
  const uniform = createRandom(largest);
  return Float64Array.from({ length: 60 }, () => 1 + Math.floor(largest * uniform()));
}

async function benchPareto(): Promise<readonly BenchTable[]> {
  const call = guard("PARETO", selectionFunctions.PARETO);
  const sizes = [1_000, 10_000, 100_000, 1_000_000];
  const measurements = [];
  for (const size of sizes) {
    const uniform = createRandom(3);
    const values = Array.from({ length: size }, () => [1e6 * uniform() ** 4]);
    const name = `PARETO, ${size.toLocaleString("en")} rows`;
    measurements.push(
      ...(await measure([{ name, run: () => call(values) }], { iterations: 5, time: 100 })),
    );
  }
  const medians = measurements.map(({ medianMilliseconds }) => medianMilliseconds);
  return [
    {
      title: "PARETO, growth with the number of rows",
      measurements,
      remarks: [`cost grows with rows to the power ${slope(sizes, medians).toFixed(2)}`],
    },
  ];
}
