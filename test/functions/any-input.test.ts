import fc from "fast-check";
import { allFunctionCases, expectFitForCells } from "./support/function-cases";
import { callShell } from "./support/custom-functions";

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(-1, 1e308, -1e308, 5e-324, 1e15, 45000, 0) },
  { weight: 2, arbitrary: fc.constantFrom("", null, undefined) },
  {
    weight: 2,
    arbitrary: fc.constantFrom("yes", "0,4", "Alpha", " ", "#N/A", "lower", "Key", "end"),
  },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { code: "#REF!", type: "CustomFunctionError" },
      { type: "FormattedNumber", basicType: "Double", basicValue: 3 },
      { type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "Contoso" },
      {},
    ),
  },
);

const range = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const argument = fc.oneof(cell, range, fc.constantFrom([], [[]], [1, 2]));

test.each(allFunctionCases().map((entry) => [entry.id, entry] as const))(
  "%s answers whatever it is given with cells and sentences, never with an exception",
  (_, { id, shell, functionArguments }) => {
    const given = fc.tuple(
      ...Array.from({ length: shell.length }, (_unused, position) =>
        fc.oneof(argument, fc.constant(functionArguments[position] ?? null)),
      ),
    );
    fc.assert(
      fc.property(given, (values) => {
        expectFitForCells(id, callShell(id, shell, ...values));
      }),
      { numRuns: 150 },
    );
  },
  60_000,
);
