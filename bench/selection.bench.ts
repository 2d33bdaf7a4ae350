import { allocateAccounts } from "../src/domain/capacity/allocate";
import { createRandom } from "../src/domain/numerics/random";
import { assessRobustness } from "../src/domain/selection/robustness";
import { guard } from "../src/functions/register";
import { selectionFunctions } from "../src/functions/selection";
import { weightingFunctions } from "../src/functions/weighting";
import { installCustomFunctions } from "../test/functions/support/custom-functions";
import {
  measure,
  measureGrowth,
  memoryOf,
  slope,
  type BenchTable,
  type Measurement,
} from "./harness";

const once = { iterations: 5, time: 0 };

/** The selection of accounts, at the sizes that the largest teams have. */
export default async function benchSelection(): Promise<readonly BenchTable[]> {
  installCustomFunctions();
  return [
    await benchRobust(),
    await benchLongRobust(),
    await benchAhp(),
    await benchAllocate(),
    ...(await benchPareto()),
  ];
}

function robustnessQuestion(accounts: number, criteria: number, draws: number) {
  const uniform = createRandom(1);
  return {
    ratings: Array.from({ length: accounts }, () =>
      Float64Array.from({ length: criteria }, () => 1 + 9 * uniform()),
    ),
    weights: new Float64Array(criteria).fill(1),
    top: 10,
    concentration: 20,
    ratingDeviation: 0,
    draws,
    seed: 1,
  };
}

/** A fifth of the ratings is unknown and drawn. */
function withUnknown(question: ReturnType<typeof robustnessQuestion>) {
  const uniform = createRandom(2);
  const ratings = question.ratings.map((row) =>
    row.map((rating) => (uniform() < 0.2 ? NaN : rating)),
  );
  return { ...question, ratings, drawsUnknown: true };
}

/** The domain function: the shell would answer the second call from what it keeps. */
async function benchRobust(): Promise<BenchTable> {
  const question = robustnessQuestion(1000, 10, 10_000);
  const { ratings } = question;
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
      {
        name: "ROBUST, a fifth of the ratings unknown",
        run: () => assessRobustness(withUnknown(question)),
      },
    ],
    once,
  );
  return {
    title: "ROBUST, 1,000 accounts on 10 criteria, 10,000 draws, full ranks",
    measurements,
    remarks: ["goal: under 400 ms for the first"],
  };
}

async function benchLongRobust(): Promise<BenchTable> {
  const question = robustnessQuestion(10_000, 5, 2_000);
  return {
    title: "ROBUST, 10,000 accounts on 5 criteria, 2,000 draws",
    measurements: await measure(
      [
        { name: "ROBUST", run: () => assessRobustness(question) },
        {
          name: "ROBUST, a fifth of the ratings unknown",
          run: () => assessRobustness(withUnknown(question)),
        },
      ],
      once,
    ),
    remarks: ["goal: under 3 s"],
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

/** Sixty accounts that chance gave to twelve managers: nothing is even, and much has to move. */
async function benchAllocate(): Promise<BenchTable> {
  const TEAMS = 20;
  const measurements: Measurement[] = [];
  const remarks: string[] = [];
  for (const largest of [5, 10, 20, 100]) {
    const name = `loads 1 to ${largest}`;
    const milliseconds: number[] = [];
    let proven = 0;
    for (let team = 1; team <= TEAMS; team++) {
      const question = makeTeam(largest, team);
      const start = performance.now();
      if (allocateAccounts(question).areMovesProven) proven++;
      milliseconds.push(performance.now() - start);
    }
    milliseconds.sort((first, second) => first - second);
    measurements.push({ name, medianMilliseconds: milliseconds[TEAMS / 2] as number });
    const slowest = Math.round(milliseconds[TEAMS - 1] as number);
    remarks.push(`${name}: proven for ${proven} of ${TEAMS} teams, the slowest ${slowest} ms`);
  }
  const nobody = makeTeam(100, 1);
  nobody.current.fill(-1);
  const heaviestOnly = {
    name: "loads 1 to 100, nobody has a manager",
    run: () => allocateAccounts(nobody),
  };
  return {
    title:
      "ALLOCATE, 60 accounts on 12 managers: heaviest load and fewest moves, median of 20 teams",
    measurements: [...measurements, ...(await measure([heaviestOnly], once))],
    remarks,
  };
}

function makeTeam(largest: number, seed: number) {
  const uniform = createRandom(1000 * largest + seed);
  return {
    loads: Float64Array.from({ length: 60 }, () => 1 + Math.floor(largest * uniform())),
    current: Int32Array.from({ length: 60 }, () => Math.floor(12 * uniform())),
    managers: 12,
    capacity: 10_000,
  };
}

/** A million rows of four cells take their time whoever fills them: the rival only writes. */
async function benchPareto(): Promise<readonly BenchTable[]> {
  const call = guard("PARETO", selectionFunctions.PARETO);
  const sizes = [1_000, 10_000, 100_000, 1_000_000];
  const tables = sizes.map((size) => {
    const uniform = createRandom(3);
    return Array.from({ length: size }, () => [1e6 * uniform() ** 4]);
  });
  const run = (name: string, work: (values: number[][]) => unknown) =>
    measureGrowth(
      tables.map((values) => ({
        name: `${name}, ${values.length.toLocaleString("en")} rows`,
        run: () => work(values),
      })),
    );
  const pareto = await run("PARETO", call);
  const rows = await run("an answer of that size alone", (values) =>
    values.map(([value = 0]) => [value * 1.5, value * 2.5, value * 3.5, "A"]),
  );
  const growth = (measurements: readonly Measurement[]) =>
    slope(
      sizes,
      measurements.map(({ medianMilliseconds }) => medianMilliseconds),
    ).toFixed(2);
  const largest = tables[tables.length - 1] as number[][];
  const memory = memoryOf(() => call(largest)) / (largest.length * (8 + 56));
  return [
    {
      title: "PARETO, growth with the number of rows",
      measurements: [...pareto, ...rows],
      remarks: [
        `cost grows with rows to the power ${growth(pareto)}, writing the answer alone to ${growth(rows)}`,
        `memory in use after a call: ${memory.toFixed(2)} x the input, the answer of four columns included`,
      ],
    },
  ];
}
