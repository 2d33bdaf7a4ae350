// Properties are tried on the same inputs at every run, so that a run tells of the change and not of
// the day; FAST_CHECK_SEED=... tries others. The path goes round the name, which leads here in tests.
const fc = require("../../node_modules/fast-check/lib/cjs/fast-check.js");

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261126) });

module.exports = fc;
