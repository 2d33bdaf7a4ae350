import { accountsNearCut } from "../src/domain/weighting/accounts-near-cut";
import { startTradeOffs } from "../src/domain/weighting/trade-off-questions";
import { createRandom } from "../src/domain/numerics/random";
import { simulateDecider } from "../test/support/simulate-trade-offs";
import { measure, type BenchTable } from "./harness";

const usualDeciders = 1000;

/** How many trade-off questions it takes to settle 6 slots of 60 accounts, and how long one takes to choose. */
export default async function benchTradeOffs(): Promise<readonly BenchTable[]> {
  const deciders = Number(process.env["DECIDERS"] ?? usualDeciders);
  const uniform = createRandom(1);
  const many = Array.from({ length: 10_000 }, () =>
    Float64Array.from({ length: 10 }, () => 1 + 9 * uniform()),
  );
  const near = accountsNearCut(many, 10);
  const ratings = near.rows.map((row) => many[row] as Float64Array);
  return [
    {
      title: "Trade-off questions of 10,000 accounts x 10 criteria",
      measurements: await measure([
        { name: "choose one", run: () => startTradeOffs(ratings, 10, near.slots) },
        { name: "find the accounts near the cut", run: () => accountsNearCut(many, 10) },
      ]),
      remarks: [told(deciders, 0), told(deciders, 0.1)],
    },
  ];
}

/** Deciders whose weights are Dirichlet(1), each with 60 accounts of their own. */
function told(deciders: number, wrong: number): string {
  let [questions, most, settled, slipped, noticed] = [0, 0, 0, 0, 0];
  for (let seed = 1; seed <= deciders; seed++) {
    const { end, askedAgain, wrongAnswers } = simulateDecider(
      { criteria: 5, accounts: 60, slots: 6, wrong },
      seed,
    );
    questions += end.answers.length;
    most = Math.max(most, end.answers.length);
    if (end.undecided === 0) settled++;
    if (wrongAnswers === 0) continue;
    slipped++;
    if (askedAgain > 0 || end.doubtful.length > 0 || end.undecided > 0) noticed++;
  }
  return (
    `${deciders} deciders, ${100 * wrong} % of the answers wrong: ${(questions / deciders).toFixed(2)} questions ` +
    `on average, ${most} at most; ${settled} settled` +
    (slipped === 0 ? "" : `; of ${slipped} who slipped ${noticed} were asked again or told`)
  );
}
