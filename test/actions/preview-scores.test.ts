import { previewScores } from "../../src/actions/preview-scores";
import type { BlankPolicy, ScoringSetup } from "../../src/domain/scoring/scoring-setup";
import { fourAccounts, manyAccounts } from "../taskpane/support/sample-workbook";

const setup: ScoringSetup = { ...fourAccounts.proposal, blanks: "share" };

function withWeights(...weights: readonly number[]): ScoringSetup {
  return {
    ...setup,
    criteria: setup.criteria.map((criterion, index) => ({
      ...criterion,
      weight: weights[index] ?? 0,
    })),
  };
}

function scoresOf(weighted: ScoringSetup): Record<string, number> {
  const { top } = previewScores(fourAccounts, weighted);
  return Object.fromEntries(top.map((account) => [account.account, account.score]));
}

// Ratings by hand stand beside the data in support/sample-workbook.ts.
test("scores are the weighted means worked out by hand", () => {
  const scores = scoresOf(withWeights(60, 30, 10));
  expect(scores["Alpha"]).toBeCloseTo(0.6 * 10 + 0.3 * 1 + 0.1 * 1, 12);
  expect(scores["Beta"]).toBeCloseTo(0.6 * 1 + 0.3 * 10 + 0.1 * 10, 12);
  expect(scores["Delta"]).toBeCloseTo(0.6 * 10 + 0.3 * 5.5 + 0.1 * 5.5, 12);
});

test("a missing rating gives its weight to the others while they carry 70 % of it", () => {
  // Gamma has no fit: (60 x 5.5 + 10 x 5.5) / 70.
  expect(scoresOf(withWeights(60, 30, 10))["Gamma"]).toBeCloseTo(5.5, 12);
  const gamma = previewScores(fourAccounts, withWeights(60, 30, 10)).top.find(
    (account) => account.account === "Gamma",
  );
  expect(gamma?.parts.map((part) => part.weightShare)).toEqual([60 / 70, 0, 10 / 70]);
  expect(gamma?.parts[1]?.rating).toBeNull();
});

test("a blank would count otherwise here than on the sheet, where it is the worst unless said", () => {
  const scored = (blanks: BlankPolicy) =>
    previewScores(fourAccounts, { ...withWeights(60, 30, 10), blanks });
  const gammaOf = (blanks: BlankPolicy) =>
    scored(blanks).top.find(({ account }) => account === "Gamma");
  const usual = previewScores(fourAccounts, {
    ...fourAccounts.proposal,
    criteria: withWeights(60, 30, 10).criteria,
  });
  // Gamma has no fit: .6 x 5.5 + .3 x 1 + .1 x 5.5, and 5.5 where it counts as the middle.
  expect(usual.top.find(({ account }) => account === "Gamma")?.score).toBeCloseTo(4.15, 12);
  expect(gammaOf("worst")?.score).toBeCloseTo(4.15, 12);
  expect(gammaOf("worst")?.parts.map(({ points }) => points)[1]).toBeCloseTo(0.3, 12);
  expect(gammaOf("middle")?.score).toBeCloseTo(5.5, 12);
  expect(gammaOf("leave out")).toBeUndefined();
  expect(scored("leave out").unscoredCount).toBe(1);
});

test("what each criterion makes of the differences would not add up to the whole", () => {
  const { spreads } = previewScores(fourAccounts, withWeights(60, 30, 10));
  expect(spreads.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  const [none] = previewScores(fourAccounts, withWeights(0, 50, 50)).spreads;
  expect(none).toBe(0);
});

test("an account whose ratings carry under 70 % of the weight is counted, not ranked", () => {
  const preview = previewScores(fourAccounts, withWeights(45, 31, 24));
  expect(preview.top.map((account) => account.account)).not.toContain("Gamma");
  expect(preview.scoredCount).toBe(3);
  expect(preview.unscoredCount).toBe(1);
});

test("the points of the criteria add up to the score of each account", () => {
  for (const account of previewScores(fourAccounts, withWeights(60, 30, 10)).top) {
    const sum = account.parts.reduce((total, part) => total + part.points, 0);
    expect(sum).toBeCloseTo(account.score, 12);
  }
});

test("equal scores share a rank and stand in the order of the list", () => {
  // 50/25/25: Delta 7.75, the other three 5.5 each.
  const { top } = previewScores(fourAccounts, setup);
  expect(top.map(({ account, rank }) => [account, rank])).toEqual([
    ["Delta", 1],
    ["Alpha", 2],
    ["Beta", 2],
    ["Gamma", 2],
  ]);
});

test("moves are places won and lost against the setup before", () => {
  // 10/30/60: Beta 9.1, Delta 5.95, Gamma out (fit 30 %, the rest 70 %: 5.5), Alpha 1.9.
  const { top } = previewScores(fourAccounts, withWeights(10, 30, 60), withWeights(80, 10, 10));
  // 80/10/10: Delta 9.1, Alpha 8.2, Gamma 5.5, Beta 2.8.
  expect(top.map(({ account, moved }) => [account, moved])).toEqual([
    ["Beta", 3],
    ["Delta", -1],
    ["Gamma", 0],
    ["Alpha", -2],
  ]);
});

test("the cut is the score of the last account within the slots, and none when all fit", () => {
  const weighted = withWeights(80, 10, 10);
  expect(previewScores(fourAccounts, { ...weighted, slots: 2 }).cut).toBeCloseTo(8.2, 12);
  expect(previewScores(fourAccounts, { ...weighted, slots: 4 }).cut).toBeNull();
});

test("the value rated 10 can be set by hand, and values beyond it stay at 10", () => {
  const first = setup.criteria[0];
  if (!first) throw new Error("the sample has three criteria");
  const capped = { ...setup, criteria: [{ ...first, worst: 0, best: 50 }] };
  const { top } = previewScores(fourAccounts, capped);
  expect(Object.fromEntries(top.map(({ account, score }) => [account, score]))).toEqual({
    Alpha: 10,
    Gamma: 10,
    Delta: 10,
    Beta: 1,
  });
});

test("text among numbers keeps that account out and no other", () => {
  const columns = fourAccounts.list.columns.map((column) =>
    column.heading === "Potential" ? { ...column, values: [100, "n/a", 50, 100] } : column,
  );
  const preview = previewScores(
    { ...fourAccounts, list: { ...fourAccounts.list, columns } },
    setup,
  );
  expect(preview.top.map((account) => account.account)).not.toContain("Beta");
  expect(preview.unscoredCount).toBe(1);
});

test("no weight at all ranks nobody instead of failing", () => {
  expect(previewScores(fourAccounts, withWeights(0, 0, 0))).toEqual({
    top: [],
    scoredCount: 0,
    unscoredCount: 4,
    spreads: [],
    cut: null,
  });
});

test("a thousand accounts show ten, best first, and the rest is counted", () => {
  const preview = previewScores(manyAccounts(1000), setup);
  expect(preview.top).toHaveLength(10);
  expect(preview.scoredCount).toBe(1000);
  const scores = preview.top.map((account) => account.score);
  expect([...scores].sort((a, b) => b - a)).toEqual(scores);
});
