const fc = require("fast-check");

/**
 * One counterexample finds a mutant out, it need not be the smallest; and the same draws in every
 * run, or what a test covers would change between Stryker's first run and the others.
 */
fc.configureGlobal({ endOnFailure: true, seed: 20260101 });
