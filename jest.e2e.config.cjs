const base = require("./jest.base.cjs");

/** The user's way through, in a real Chromium: `npm run test:browser`. */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/e2e"],
  testPathIgnorePatterns: ["/node_modules/"],
  setupFilesAfterEnv: ["<rootDir>/test/e2e/support/close-browser.ts"],
  testTimeout: 180_000,
  maxWorkers: 2,
  testSequencer: "<rootDir>/test/support/longest-first.cjs",
};
