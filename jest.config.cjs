const base = require("./jest.base.cjs");

/** Whatever the add-in does works in the newest Excel and in the oldest that it supports. */
module.exports = {
  // A machine that does other work meanwhile is no fault of the product.
  testTimeout: 120_000,
  maxWorkers: "100%",
  projects: [
    { ...base, displayName: "Microsoft 365" },
    {
      ...base,
      displayName: "Excel 2021",
      roots: ["<rootDir>/test/actions", "<rootDir>/test/faults"],
      globals: { excelProfile: "2021" },
    },
  ],
};
