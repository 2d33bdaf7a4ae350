const base = require("./jest.base.cjs");

/** Mutations of src/domain are hunted by the tests of the domain alone. */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/domain"],
  // Recovering thousands of simulated accounts takes too long to be done for every mutant.
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, "recovery.test.ts"],
  testEnvironment: require.resolve("./test/support/mutation/stop-at-first-failure.cjs"),
  setupFiles: [require.resolve("./test/support/mutation/first-counterexample.cjs")],
  testSequencer: require.resolve("./test/support/mutation/shortest-first.cjs"),
  watchman: false,
};
