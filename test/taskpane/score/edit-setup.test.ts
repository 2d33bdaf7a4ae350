import {
  editSetup,
  pairKey,
  startEdits,
  type SetupEdits,
} from "../../../src/taskpane/score/edit-setup";
import { fourAccounts } from "../support/sample-workbook";

const start = startEdits(fourAccounts.proposal);

function weights(edits: SetupEdits): readonly number[] {
  return edits.setup.criteria.map((criterion) => criterion.weight);
}

test("a slider dragged to 100 and back leaves the others as they were", () => {
  const top = editSetup(start, { kind: "weight", index: 0, percent: 100, at: 1000 });
  expect(weights(top)).toEqual([100, 0, 0]);
  const back = editSetup(top, { kind: "weight", index: 0, percent: 50, at: 1400 });
  expect(weights(back)).toEqual([50, 25, 25]);
});

test("typed points would move others, or be rounded when a criterion goes", () => {
  const typed = editSetup(start, { kind: "points", index: 0, points: 7.5, at: 1000 });
  expect(weights(typed)).toEqual([7.5, 25, 25]);
  const fewer = editSetup(typed, { kind: "remove", index: 2, at: 2000 });
  expect(weights(fewer)).toEqual([7.5, 25]);
});

test("the arrows compare with the setup before the drag, not with its last step", () => {
  const first = editSetup(start, { kind: "weight", index: 0, percent: 60, at: 1000 });
  const second = editSetup(first, { kind: "weight", index: 0, percent: 70, at: 1100 });
  expect(second.before).toBe(start.setup);
});

test("a slider that rested begins a new comparison", () => {
  const first = editSetup(start, { kind: "weight", index: 0, percent: 60, at: 1000 });
  const later = editSetup(first, { kind: "weight", index: 0, percent: 70, at: 9000 });
  expect(later.before).toBe(first.setup);
});

test("another control begins a new comparison at once", () => {
  const first = editSetup(start, { kind: "weight", index: 0, percent: 60, at: 1000 });
  const other = editSetup(first, { kind: "weight", index: 1, percent: 10, at: 1010 });
  expect(other.before).toBe(first.setup);
});

test("a new criterion gets an average share and the rest keep their proportions", () => {
  const added = editSetup(start, {
    kind: "add",
    at: 1,
    criterion: {
      name: "Tenure",
      sourceColumn: "Tenure",
      direction: "higher",
      worst: null,
      best: null,
      weight: 0,
    },
  });
  // 50 : 25 : 25 : 33.3 of 133.3 is 37.5, 18.75, 18.75, 25; whole: 37, 19, 19, 25.
  expect(weights(added)).toEqual([37, 19, 19, 25]);
  expect(added.locked).toEqual([false, false, false, false]);
});

test("a criterion that leaves gives its share to the others in proportion", () => {
  const removed = editSetup(start, { kind: "remove", index: 1, at: 1 });
  // 50 : 25 is 66.7 : 33.3.
  expect(weights(removed)).toEqual([67, 33]);
});

test("a criterion added and removed again leaves the weights there were", () => {
  const tenure = { ...fourAccounts.proposal.criteria[0]!, name: "Tenure", sourceColumn: "Tenure" };
  const uneven = [40, 15, 15, 15, 15];
  const five = startEdits({
    ...fourAccounts.proposal,
    criteria: uneven.map((weight) => ({ ...tenure, weight })),
  });
  const added = editSetup(five, { kind: "add", at: 1, criterion: tenure });
  const removed = editSetup(added, { kind: "remove", index: 5, at: 2 });
  expect(weights(removed)).toEqual(uneven);
});

test("a criterion removed after a weight was moved shares by the weights then shown", () => {
  const added = editSetup(start, {
    kind: "add",
    at: 1,
    criterion: fourAccounts.proposal.criteria[0]!,
  });
  // 37, 19, 19, 25 with the last at 50 leaves 50 to 37 : 19 : 19, which is 24.7, 12.7, 12.7;
  // the two points left go to the first two.
  const moved = editSetup(added, { kind: "weight", index: 3, percent: 50, at: 9000 });
  expect(weights(moved)).toEqual([25, 13, 12, 50]);
  const removed = editSetup(moved, { kind: "remove", index: 0, at: 20000 });
  // 13 : 12 : 50 of 75 is 17.3, 16, 66.7.
  expect(weights(removed)).toEqual([17, 16, 67]);
});

test("equal weights differ by one point at most and unlock everything", () => {
  const locked = editSetup(start, { kind: "lock", index: 2 });
  const equal = editSetup(locked, { kind: "equalWeights", at: 1 });
  expect(weights(equal)).toEqual([34, 33, 33]);
  expect(equal.locked).toEqual([false, false, false]);
});

test("the last criterion can be removed", () => {
  const one = startEdits({
    ...fourAccounts.proposal,
    criteria: fourAccounts.proposal.criteria.slice(0, 1),
  });
  expect(editSetup(one, { kind: "remove", index: 0, at: 1 }).setup.criteria).toEqual([]);
});

test("a criterion that was left out comes back as it was, weights and locks included", () => {
  const locked = editSetup(start, { kind: "lock", index: 2 });
  const without = editSetup(locked, { kind: "leaveOut", index: 0, at: 1 });
  expect(weights(without)).toEqual([50, 50]);
  expect(without.leftOut?.criterion).toBe("Potential");
  expect(editSetup(without, { kind: "putBack" })).toEqual(locked);
});

test("what was left out cannot come back over a later change and undo that too", () => {
  const without = editSetup(start, { kind: "leaveOut", index: 0, at: 1 });
  const changed = editSetup(without, { kind: "weight", index: 0, percent: 80, at: 2 });
  expect(changed.leftOut).toBeNull();
  expect(editSetup(changed, { kind: "putBack" })).toBe(changed);
});

test("a pair that is to stay is known by its columns, whatever its order or names", () => {
  const kept = editSetup(start, { kind: "keepBoth", one: 0, other: 1 });
  const reversed = [...start.setup.criteria].reverse();
  expect(kept.keptAlike).toEqual([pairKey(reversed, 1, 2)]);
  expect(kept.keptAlike).not.toContain(pairKey(reversed, 0, 1));
});

test("weights that people answered follow their sheet until a slider is moved", () => {
  const weighed = editSetup(start, {
    kind: "weigh",
    shares: [0.2, 0.2, 0.6],
    weightsFrom: "Weights of Scoring matrix",
    at: 1000,
  });
  expect(weights(weighed)).toEqual([20, 20, 60]);
  expect(weighed.setup.weightsFrom).toBe("Weights of Scoring matrix");
  const moved = editSetup(weighed, { kind: "weight", index: 0, percent: 30, at: 9000 });
  expect(moved.setup.weightsFrom).toBeUndefined();
  const answered = editSetup(weighed, { kind: "weigh", shares: [1, 1, 2], at: 9000 });
  expect(answered.setup.weightsFrom).toBeUndefined();
});
