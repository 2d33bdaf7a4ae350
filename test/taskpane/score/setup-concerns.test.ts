import type { Criterion } from "../../../src/domain/scoring/scoring-setup";
import { setupConcerns } from "../../../src/taskpane/score/setup-concerns";
import { fourAccounts } from "../support/sample-workbook";

const { list, proposal } = fourAccounts;

function kindsFor(change: (criteria: readonly Criterion[]) => readonly Criterion[]): string[] {
  const setup = { ...proposal, criteria: change(proposal.criteria) };
  return setupConcerns(setup, list).map((concern) => concern.kind);
}

function first(change: Partial<Criterion>) {
  return (criteria: readonly Criterion[]): readonly Criterion[] =>
    criteria.map((criterion, index) => (index === 0 ? { ...criterion, ...change } : criterion));
}

test.each([
  ["three sound criteria", (all: readonly Criterion[]) => all, []],
  ["none", () => [], ["noCriteria"]],
  ["two", (all: readonly Criterion[]) => all.slice(0, 2), ["heavy", "few"]],
  ["six", (all: readonly Criterion[]) => [...all, ...renamed(all)], ["many"]],
  ["one over half", first({ weight: 51 }), ["heavy"]],
  ["one over half of points", first({ weight: 500 }), ["heavy"]],
  ["one at half", first({ weight: 50 }), []],
  ["a column of text", first({ sourceColumn: "Account" }), ["notNumbers"]],
  ["a column that is gone", first({ sourceColumn: "Gone" }), ["notNumbers"]],
  ["ends that cross", first({ worst: 100, best: 0 }), ["crossedEnds"]],
  ["the same ends read the other way", first({ worst: 100, best: 0, direction: "lower" }), []],
  ["one value for both ends", first({ worst: 5, best: 5 }), ["sameEnds"]],
  ["one name twice, whatever the case", first({ name: "fit " }), ["sameName"]],
])("%s is told as it is", (_, change, expected) => {
  expect(kindsFor(change)).toEqual(expected);
});

test("weights of 0 stop the matrix", () => {
  const kinds = kindsFor((all) => all.map((criterion) => ({ ...criterion, weight: 0 })));
  expect(kinds).toEqual(["noWeight"]);
});

function renamed(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.map((criterion) => ({ ...criterion, name: `${criterion.name} again` }));
}
