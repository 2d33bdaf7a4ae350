import {
  parseScoreDraft,
  setupFor,
  withShownWeights,
  type ScoreDraft,
} from "../../../src/taskpane/score/score-draft";
import { fourAccounts } from "../support/sample-workbook";

const draft: ScoreDraft = {
  version: 1,
  sourceId: "table:1",
  sourceLabel: "Table Accounts",
  accountColumn: "Account",
  setup: { ...fourAccounts.proposal, title: "My matrix", asOf: 40000 },
  locked: [true, false, false],
};

test("a draft comes back from storage as it was put there", () => {
  expect(parseScoreDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

test.each([
  ["nothing", null],
  ["a text", "x"],
  ["another version", { ...draft, version: 2 }],
  ["no criteria", { ...draft, setup: { ...draft.setup, criteria: null } }],
  ["a direction nobody knows", { ...draft, setup: { ...draft.setup, criteria: [{ name: "x" }] } }],
  ["no locks", { ...draft, locked: undefined }],
])("%s in storage is no draft", (_, stored) => {
  expect(parseScoreDraft(stored)).toBeNull();
});

test("a draft keeps the user's choices but takes the day from the workbook", () => {
  const setup = setupFor(fourAccounts, draft);
  expect(setup.title).toBe("My matrix");
  expect(setup.asOf).toBe(fourAccounts.proposal.asOf);
});

test("a draft about a column that is gone gives way to the proposal", () => {
  const columns = fourAccounts.list.columns.filter((column) => column.heading !== "Fit");
  const read = { ...fourAccounts, list: { ...fourAccounts.list, columns } };
  expect(setupFor(read, draft).title).toBe("Scoring matrix");
});

test("a proposal on any scale is shown in whole per cents", () => {
  const scaled = {
    ...fourAccounts.proposal,
    criteria: fourAccounts.proposal.criteria.map((criterion) => ({ ...criterion, weight: 0.2 })),
  };
  expect(withShownWeights(scaled).criteria.map((criterion) => criterion.weight)).toEqual([
    34, 33, 33,
  ]);
});

test("points of the user's own would be shown as other numbers", () => {
  const { proposal } = fourAccounts;
  const criteria = proposal.criteria.map((criterion, index) => ({
    ...criterion,
    weight: [5, 3, 2.5][index] ?? 0,
  }));
  expect(withShownWeights({ ...proposal, criteria }).criteria).toEqual(criteria);
});
