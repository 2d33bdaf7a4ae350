import {
  allArgumentCases,
  allFunctionCases,
  callWith,
  cellsOf,
  expectFitForCells,
  rowsOf,
  withFirstCell,
  type ArgumentCase,
} from "./support/function-cases";
import { callShell } from "./support/custom-functions";

/** Arguments in which text is what is wanted: ids, names, words. */
const TEXT_ARGUMENTS: readonly string[] = [
  "CHURN start",
  "CHURN end",
  "RETENTION start",
  "RETENTION end",
  "TIER labels",
  "WORKLOAD managers",
  "ALLOCATE managers",
  "ALLOCATE current",
  "SHORTLIST status",
  "CLV.TRANSACTIONS accounts",
  "CLV.TRANSACTIONS cohort",
  "CLV.HISTORIES cohort",
  "CLV.TOTAL accounts",
  "CLV.FIT accounts",
];

/** Arguments that take yes or no. */
const YES_NO_ARGUMENTS: readonly string[] = [
  "REFERENCEABLE answers",
  "READINESS concentrated",
  "READINESS long_cycle",
  "READINESS churn_hurts",
  "CLV.TRANSACTIONS interval",
  "CLV.HISTORIES interval",
  "CLV.CONTRACT interval",
  "CHURN.NEXT interval",
];

/** Arguments that are a table, in which rows and columns mean different things. */
const TABLE_ARGUMENTS: readonly string[] = [
  "SCORE ratings",
  "EXPLAIN ratings",
  "MOVED ratings_before",
  "MOVED ratings_after",
  "SCALE values",
  "AHP pairwise",
  "AHP.CONSISTENCY pairwise",
  "TOPSIS values",
  "ROBUST ratings",
  "HEALTH values",
  "HEALTH age_days",
  "BACKTEST ratings",
];

/** A blank here has a meaning of its own: it stays blank, or is no answer. */
const BLANK_IS_FINE: readonly string[] = [
  "SCALE values",
  "PARETO values",
  "TIER scores",
  "QUADRANT attractiveness",
  "QUADRANT strength",
  "AHP pairwise",
  "AHP.CONSISTENCY pairwise",
  ...YES_NO_ARGUMENTS.filter((argument) => argument.startsWith("READINESS")),
];

const REF_ERROR = { code: "#REF!", type: "CustomFunctionError" };
const NA_ERROR = { code: "#N/A", type: "CustomFunctionError" };

const label = ({ id, name }: ArgumentCase) => `${id} ${name}`;
const isYesNo = (entry: ArgumentCase) =>
  entry.name === "headers" || YES_NO_ARGUMENTS.includes(label(entry));
const isText = (entry: ArgumentCase) => TEXT_ARGUMENTS.includes(label(entry));
const isOption = ({ help, position }: ArgumentCase) =>
  (help.parameters[position]?.options.length ?? 0) > 0;
const isNumeric = (entry: ArgumentCase) => !isYesNo(entry) && !isText(entry) && !isOption(entry);
const given = ({ functionArguments, position }: ArgumentCase) => functionArguments[position];

const everyArgument = allArgumentCases();
const titled = (cases: readonly ArgumentCase[]) =>
  cases.map((entry) => [label(entry), entry] as const);

describe.each(titled(everyArgument))("%s", (_, entry) => {
  const errors = (result: unknown) =>
    cellsOf(result).filter((cell) => typeof cell === "string" && cell.startsWith("#"));

  test("an error value in it comes out, and says where it stood", () => {
    const result = callWith(entry, withFirstCell(given(entry), REF_ERROR));
    expectFitForCells(entry.id, result);
    expect(errors(result)).not.toEqual([]);
    expect(errors(result)[0]).toMatch(/^#VALUE! .*holds the error #REF!/);
    expect(errors(result)[0]).toContain(entry.name);
    const missing = callWith(entry, withFirstCell(given(entry), NA_ERROR));
    expect(errors(missing)[0]).toMatch(/^#N\/A .*holds the error #N\/A/);
  });

  test("a blank is missing: it never breaks the call and never counts as a number", () => {
    for (const blank of ["", null, undefined]) {
      const result = callWith(entry, withFirstCell(given(entry), blank));
      expectFitForCells(entry.id, result);
    }
  });

  test("blank altogether, it is refused by name or has its default", () => {
    const results = [null, undefined, "", [[""]]].map((blank) => callWith(entry, blank));
    for (const result of results) expect(result).toEqual(results[0]);
    expectFitForCells(entry.id, results[0]);
    if (entry.isOptional || BLANK_IS_FINE.includes(label(entry))) return;
    expect(errors(results[0])[0]).toMatch(/^#(VALUE!|N\/A) /);
    expect(errors(results[0])[0]).toContain(entry.name);
  });

  test("no rows at all is refused by name", () => {
    for (const nothing of [[], [[]]]) {
      const result = callWith(entry, nothing);
      expectFitForCells(entry.id, result);
      expect(errors(result)[0]).toMatch(/^#VALUE! /);
      expect(errors(result)[0]).toContain(entry.name);
    }
  });

  test("another shape gives an answer or a sentence", () => {
    const cell = rowsOf(given(entry))[0]?.[0] ?? 1;
    for (const [rows, columns] of [
      [1, 1],
      [1, 7],
      [7, 1],
      [3, 5],
    ] as const) {
      const shape = Array.from({ length: rows }, () => new Array(columns).fill(cell));
      const result = callWith(entry, shape);
      expectFitForCells(entry.id, result);
    }
  });
});

test.each(titled(everyArgument.filter(isNumeric)))(
  "%s: a number typed as text, and yes/no, are refused where they stand",
  (_, entry) => {
    for (const [cell, shown] of [
      ["0,4", '"0,4" is text'],
      [" ", '" " is text'],
      [true, "TRUE is"],
    ]) {
      const result = callWith(entry, withFirstCell(given(entry), cell));
      expectFitForCells(entry.id, result);
      const error = cellsOf(result).find((found) => String(found).startsWith("#"));
      expect(error).toMatch(/^#VALUE! /);
      expect(error).toContain(entry.name);
      expect(error).toContain(shown);
    }
  },
);

test.each(titled(everyArgument.filter(isOption)))(
  "%s: an unknown word lists the known",
  (_, entry) => {
    const result = cellsOf(callWith(entry, "no such word"))[0];
    expect(result).toMatch(/^#VALUE! /);
    expect(result).toContain(entry.name);
    for (const { word } of entry.help.parameters[entry.position]?.options ?? []) {
      expect(result).toContain(`"${word}"`);
      const shouted = callWith(entry, word.toUpperCase());
      expect(cellsOf(shouted).join()).not.toContain("is not known");
    }
  },
);

const vectors = everyArgument.filter((entry) => {
  const rows = rowsOf(given(entry));
  return !TABLE_ARGUMENTS.includes(label(entry)) && Math.max(rows.length, rows[0]?.length ?? 0) > 1;
});

test.each(titled(vectors))("%s: a row and a column are the same vector", (_, entry) => {
  const rows = rowsOf(given(entry));
  const turned = (rows[0] ?? []).map((_cell, column) => rows.map((row) => row[column]));
  const numbers = (result: unknown) => cellsOf(result);
  expect(numbers(callWith(entry, turned))).toEqual(numbers(callWith(entry, rows)));
});

test.each(allFunctionCases().map((entry) => [entry.id, entry] as const))(
  "%s: the same call again gives the same answer and leaves its arguments alone",
  (_, { id, shell, functionArguments }) => {
    const before = structuredClone(functionArguments);
    const first = callShell(id, shell, ...functionArguments);
    expect(functionArguments).toEqual(before);
    expect(callShell(id, shell, ...functionArguments)).toEqual(first);
  },
);
