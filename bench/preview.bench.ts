import { previewScores } from "../src/actions/preview-scores";
import type { ScoringSetup } from "../src/domain/scoring/scoring-setup";
import { createRandom } from "../src/domain/numerics/random";
import { manyAccounts } from "../test/taskpane/support/sample-workbook";
import { measure, type BenchTable } from "./harness";

const accounts = 10_000;
const criteria = 10;
const goalInMilliseconds = 100;

/** What the pane works out each time that a weight moves. */
export default async function benchPreview(): Promise<BenchTable> {
  const uniform = createRandom(1);
  const many = manyAccounts(accounts);
  const columns = Array.from({ length: criteria }, (_, index) => ({
    heading: `Criterion ${index + 1}`,
    kind: "number" as const,
    // One value in twenty is blank.
    values: Array.from({ length: accounts }, () => (uniform() < 0.05 ? null : 1000 * uniform())),
  }));
  const read = { ...many, list: { ...many.list, columns } };
  const weighed = (moved: number): ScoringSetup => ({
    ...many.proposal,
    criteria: columns.map(({ heading }, index) => ({
      name: heading,
      sourceColumn: heading,
      direction: "higher",
      worst: null,
      best: null,
      weight: index === 0 ? moved : 10,
    })),
  });
  const before = weighed(10);
  // The columns are rated before the first slider moves.
  previewScores(read, before);
  let weight = 10;
  const measurements = await measure([
    {
      name: "a weight moves: scores, ranks, who moved, spreads",
      run: () => previewScores(read, weighed((weight += 0.01)), before),
    },
  ]);
  const slowest = Math.max(...measurements.map(({ medianMilliseconds }) => medianMilliseconds));
  return {
    title: "Preview of 10,000 accounts on 10 criteria",
    measurements,
    remarks: [`goal: under ${goalInMilliseconds} ms: ${slowest.toFixed(1)} ms`],
  };
}
