import { accountsNearCut } from "../../../src/domain/weighting/accounts-near-cut";
import {
  answerTradeOff,
  MOST_QUESTIONS,
  startTradeOffs,
} from "../../../src/domain/weighting/trade-off-questions";
import { slotMembers } from "../../../src/domain/weighting/slot-certainty";
import { simulateDecider } from "../../support/simulate-trade-offs";

const sixtyForSix = { criteria: 5, accounts: 60, slots: 6 };
const seeds = Array.from({ length: 8 }, (_, index) => index + 1);

describe("trade-off questions", () => {
  it("settle every account in about a dozen answers, and on the right side", () => {
    const ends = seeds.map((seed) => simulateDecider({ ...sixtyForSix, wrong: 0 }, seed));
    const questions = ends.map(({ end }) => end.answers.length);
    // A thousand deciders take 11 on average (bench/trade-offs); so few of them may take a few more.
    expect(questions.reduce((sum, one) => sum + one, 0) / seeds.length).toBeLessThanOrEqual(14);
    let wrong = 0;
    for (const { end, weights, ratings } of ends) {
      expect(end.undecided).toBe(0);
      const truth = slotMembers(ratings, weights, 6);
      end.probabilities.forEach((probability, account) => {
        expect(probability > 0.9 || probability < 0.1).toBe(true);
        if (probability > 0.9 !== truth.includes(account)) wrong++;
      });
    }
    // Of 480 accounts about one in a hundred at most: nine in ten sure is not certain.
    expect(wrong).toBeLessThanOrEqual(5);
  });

  it("end with weights whatever is answered, and say so when answers contradict each other", () => {
    const ends = seeds
      .slice(0, 5)
      .map((seed) => simulateDecider({ ...sixtyForSix, wrong: 0.3 }, seed));
    for (const { end } of ends) {
      expect(end.next).toBeNull();
      expect(end.answers.length).toBeLessThanOrEqual(MOST_QUESTIONS);
      expect(end.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    }
    const said = ends.filter(
      ({ end, askedAgain }) => askedAgain > 0 || end.doubtful.length > 0 || end.undecided > 0,
    );
    expect(said.length).toBeGreaterThanOrEqual(3);
  });

  it("move the weights towards the criterion that decides an answer", () => {
    // Alike but for the two criteria, one each.
    const ratings = [
      new Float64Array([10, 1]),
      new Float64Array([1, 10]),
      new Float64Array([1, 1]),
    ];
    const start = startTradeOffs(ratings, 2, 1);
    expect(start.weights[0]).toBeCloseTo(0.5, 1);
    const { first, second } = start.next!;
    expect([first, second].sort()).toEqual([0, 1]);
    const answer = first === 0 ? "first" : "second";
    const end = answerTradeOff(start, ratings, 1, { first, second, answer });
    // Uniform over more than a half: three quarters on average.
    expect(end.weights[0]).toBeCloseTo(0.75, 1);
    expect(end.next).toBeNull();
  });

  it("ask nothing where every account has a slot, or all are the same", () => {
    const same = Array.from({ length: 4 }, () => new Float64Array([5, 5]));
    expect(startTradeOffs(same, 2, 2).next).toBeNull();
    expect(startTradeOffs(same, 2, 4).next).toBeNull();
  });

  it("are about accounts on whose slot the weights decide", () => {
    const ratings = [
      new Float64Array([10, 10]),
      new Float64Array([9, 2]),
      new Float64Array([2, 9]),
      new Float64Array([1, 1]),
    ];
    // The first is always in and the last always out.
    expect(accountsNearCut(ratings, 2)).toEqual({ rows: [1, 2], slots: 1 });
  });
});
