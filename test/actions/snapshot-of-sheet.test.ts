import { snapshotOfSheet } from "../../src/actions/snapshot-of-sheet";
import type { MatrixModelCells } from "../../src/excel/facts/read-matrix-model";

/** Birch has left its list, so that it has no score and is not read; the notes stand beside all three. */
const cells: MatrixModelCells = {
  accountHeading: "Account",
  criteria: [["Revenue", "Revenue", "higher", 0, 100, 1]],
  accounts: ["Alder", "Cedar"],
  rows: [0, 2],
  values: [[100], [50]],
  ratings: [[10], [5.5]],
  scores: [10, 5.5],
  types: [],
  blankRatings: "worst",
  slots: 1,
  tierLimits: [8],
  tierLabels: ["A", "B"],
};
const notes = {
  statuses: ["", "Key", "Key"],
  decisions: ["", "Birch goes", "Cedar stays"],

  reviewsBelow: [],
  band: 0.5,
  asOf: 46203,
};

test("what was noted of an account that left would be kept as the next one's", () => {
  const labels = {
    name: null,
    matrix: { id: "m", name: "Scoring matrix" },
    asOf: 46203,
    takenAt: 0,
    idOf: () => null,
  };
  const { accounts } = snapshotOfSheet(cells, notes, labels);
  expect(accounts.map(({ name, status, decision }) => [name, status, decision])).toEqual([
    ["Alder", "", ""],
    ["Cedar", "Key", "Cedar stays"],
  ]);
});
