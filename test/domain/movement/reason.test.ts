import type { MovedAccount } from "../../../src/domain/movement/compare-snapshots";
import { reasonOf } from "../../../src/domain/movement/reason";

const nothing = { ratings: 0, weights: 0, anchors: 0, blanks: 0 };
const still: MovedAccount = {
  before: 0,
  after: 0,
  name: "A",
  scoreBefore: 7,
  scoreAfter: 7,
  rankBefore: 4,
  rankAfter: 4,
  scoreCauses: nothing,
  rankCauses: { ownRatings: 0, ownBlanks: 0, weights: 0, anchors: 0, others: 0, field: 0 },
  leading: null,
  enteredAbove: 0,
  leftAbove: 0,
};
const leading = { name: "Relationship", before: 8, after: 5, part: -0.6 };

test("a fall is told with its causes, the largest criterion by name", () => {
  const moved = {
    ...still,
    rankAfter: 9,
    scoreCauses: { ...nothing, ratings: -0.6, weights: -0.2 },
    leading,
    enteredAbove: 2,
  };
  expect(reasonOf(moved)).toBe(
    "rank 4 to 9: -0.6 from Relationship 8 to 5, -0.2 because weights changed, 2 accounts entered above",
  );
});

test("one criterion among several that moved is not told as the only one", () => {
  const moved = { ...still, scoreCauses: { ...nothing, ratings: -0.9 }, leading };
  expect(reasonOf(moved)).toBe("rank stays 4: -0.9 from ratings, most of it Relationship 8 to 5");
});

test("what did nothing is not told, and small changes keep a digit", () => {
  expect(reasonOf(still)).toBe("rank stays 4");
  const small = { ...still, scoreCauses: { ...nothing, weights: 0.03, blanks: 0.0004 } };
  expect(reasonOf(small)).toBe("rank stays 4: +0.03 because weights changed");
  const round = { ...still, scoreCauses: { ...nothing, anchors: 0.25, blanks: -1 } };
  expect(reasonOf(round)).toBe(
    "rank stays 4: +0.3 because scales changed, -1.0 because blanks were filled or emptied",
  );
});

test("the others are named only where they moved it by a place", () => {
  const { rankCauses } = still;
  const past = { ...still, rankAfter: 5, rankCauses: { ...rankCauses!, others: 1 } };
  expect(reasonOf(past)).toBe("rank 4 to 5: others rose past it");
  const behind = {
    ...still,
    rankAfter: 3,
    rankCauses: { ...rankCauses!, others: -1 },
    leftAbove: 1,
  };
  expect(reasonOf(behind)).toBe("rank 4 to 3: 1 account above left, others fell behind it");
});

test("an account that rose would be told as overtaken, or one that fell as followed", () => {
  const { rankCauses } = still;
  const up = { ...still, rankAfter: 2, rankCauses: { ...rankCauses!, others: 3 } };
  expect(reasonOf(up)).toBe("rank 4 to 2: although others rose");
  const down = { ...still, rankAfter: 6, rankCauses: { ...rankCauses!, others: -3 } };
  expect(reasonOf(down)).toBe("rank 4 to 6: although others fell");
});

test("where a side has no score, that is the reason", () => {
  const none = { ...still, scoreCauses: null, rankCauses: null };
  expect(reasonOf({ ...none, rankBefore: null })).toBe("rank 4: it had no score before");
  expect(reasonOf({ ...none, rankAfter: null })).toBe("rank 4 before: it has no score now");
  expect(reasonOf({ ...none, rankBefore: null, rankAfter: null })).toBe("no score on either side");
});
