import { allFunctionCases, expectFitForCells } from "./support/function-cases";
import { callShell } from "./support/custom-functions";

const ROWS = 100_000;

/** Functions of one small table, for which a hundred thousand rows mean nothing. */
const SMALL_BY_NATURE: readonly string[] = [
  "AHP",
  "AHP.CONSISTENCY",
  "BREAKEVEN",
  "READINESS",
  "TIER",
];

/** Arguments that stay as in the example: weights and settings, not accounts. */
const SETTINGS: readonly string[] = ["weights", "limits", "labels", "managers", "benefits"];

const cases = allFunctionCases().filter(({ id }) => !SMALL_BY_NATURE.includes(id));

test.each(cases.map((entry) => [entry.id, entry] as const))(
  "%s copes with 100,000 rows",
  (_, { id, shell, help, functionArguments }) => {
    const large = functionArguments.map((argument, position) => {
      const name = help.parameters[position]?.name ?? "";
      if (!Array.isArray(argument) || SETTINGS.includes(name)) return argument;
      const rows = argument as unknown[][];
      return Array.from({ length: ROWS }, (_row, row) => rows[row % rows.length]);
    });
    const result = callShell(id, shell, ...large);
    const shown = Array.isArray(result) ? result.slice(0, 10) : result;
    expectFitForCells(id, shown);
    const headings = help.parameters.findIndex(({ name }) => name === "headers");
    const expected = ROWS + (functionArguments[headings] === true ? 1 : 0);
    if (Array.isArray(result) && result.length > 1000) expect(result.length).toBe(expected);
  },
);
