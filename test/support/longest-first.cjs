const Sequencer = require("@jest/test-sequencer").default;

/** On a machine without times of an earlier run a long file that begins last would be waited for. */
const longest = [
  "faults/faults",
  "actions/real-workbooks",
  "actions/refresh-over-months",
  "steps/scorecard",
  "headless/headless-command",
  "e2e/kept-over-months",
  "e2e/months-pack",
  "e2e/shortlist-over-months",
  "e2e/plans-of-exports",
  "e2e/programme-sheets-kept",
];

/** Where a file stands in line: among the longest, or behind all of them. */
function turnOf({ path }) {
  const turn = longest.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return turn < 0 ? longest.length : turn;
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => turnOf(a) - turnOf(b));
  }
};
