const base = require("./jest.base.cjs");

/**
 * Long tests of what is in lists and records, which do the same in every Excel: the oldest refuses most,
 * so what passes there is enough.
 */
const underTheOldest = ["real-workbooks", "bad-input", "review-records", "compare-other-states"];

/** Whatever the add-in does works in the newest Excel and in the oldest that it supports. */
module.exports = {
  // A machine that does other work meanwhile is no fault of the product.
  testTimeout: 120_000,
  maxWorkers: "100%",
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
