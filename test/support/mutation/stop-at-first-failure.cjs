const NodeEnvironment = require("@stryker-mutator/jest-runner/jest-env/node");

/** Stryker names the mutant it tries in the environment; in its first run, without any, all run. */
const MUTANT = "__STRYKER_ACTIVE_MUTANT__";

let mutantFound = null;

/** One failure finds a mutant out: the tests after it, which may be slow under it, are skipped. */
module.exports = class extends NodeEnvironment {
  async handleTestEvent(event) {
    // A skipped test has no end at which Stryker would stop to count what runs as covered by it.
    if (event.name === "test_skip") this.global.__stryker__.currentTestId = undefined;
    const mutant = process.env[MUTANT];
    if (mutant === undefined) return;
    if (event.name === "test_fn_failure") mutantFound = mutant;
    if (event.name === "test_start" && mutantFound === mutant) event.test.mode = "skip";
  }
};
