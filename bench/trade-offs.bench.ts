import { simulateDecider } from "../test/support/simulate-trade-offs";

/** How many trade-off questions it takes: `npm run bench -- trade-offs` asks 1,000 deciders. */
export function benchTradeOffs(deciders: number): void {
  for (const { criteria, wrong } of [

    { criteria: 5, wrong: 0 },
    { criteria: 5, wrong: 0.1 },
  ]) {
    let [questions, most, settled, told, doubted] = [0, 0, 0, 0, 0];
    for (let seed = 1; seed <= deciders; seed++) {
      const { end, askedAgain, wrongAnswers } = simulateDecider(
        { criteria, accounts: 60, slots: 6, wrong },
        seed,
      );
      questions += end.answers.length;
      most = Math.max(most, end.answers.length);
      if (end.undecided === 0) settled++;
      if (wrongAnswers > 0) told++;
      if (wrongAnswers > 0 && (askedAgain > 0 || end.doubtful.length > 0 || end.undecided > 0)) {
        doubted++;
      }
    }
    console.log(
      `${criteria} criteria, ${100 * wrong} % wrong: ${deciders} deciders, mean ${(questions / deciders).toFixed(2)} questions, ` +
        `at most ${most}; settled ${settled}; of ${told} who slipped ${doubted} were asked again or told`,
    );
  }
}
