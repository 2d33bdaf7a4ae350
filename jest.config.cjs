const base = require("./jest.base.cjs");

/**
 * Long tests of what actions do with lists, sheets and records run under the oldest Excel alone: it
 * refuses most. Under the newest the steps, the faults and the browser's tests carry the same actions out.
 */
const underTheOldest = [
  "account-at-cell",
  "account-types",
  "bad-input",
  "compare-crm-over-time",
  "compare-other-states",
  "hand-rated-criteria",
  "interruption",
  "make-pack",
  "matrix-bad-input",
  "one-truth",
  "own-matrices",
  "plans-of-odd-accounts",
  "programme-sheets",
  "real-workbooks",
  "refresh-over-months",
  "refresh-plans",
  "review-archive",
  "review-bad-input",
  "review-records",
  "scales-update",
  "share-copy",
  "shared-reading",
  "snapshots-by-themselves",
  "steps-say-what-is",
  "templates-of-others",
  "update-matrix",
  "update-matrix-harmed",
  "workbook-settings",
];

/** Whatever the add-in does works in the newest Excel and in the oldest that it supports. */
module.exports = {
  // A machine that does other work meanwhile is no fault of the product.
  testTimeout: 120_000,
  maxWorkers: "100%",
  testSequencer: "<rootDir>/test/support/longest-first.cjs",
  projects: [
    {
      ...base,
      displayName: "Microsoft 365",
      testPathIgnorePatterns: [
        ...base.testPathIgnorePatterns,
        `/test/actions/(?:${underTheOldest.join("|")})\\.test\\.ts$`,
      ],
    },
    {
      ...base,
      displayName: "Excel 2021",
      roots: ["<rootDir>/test/actions", "<rootDir>/test/faults"],
      globals: { excelProfile: "2021" },
    },
  ],
};
