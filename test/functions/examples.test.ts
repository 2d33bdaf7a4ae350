import { readFunctionHelp } from "../../scripts/functions/read-function-help";
import { functionSources } from "../../scripts/functions/sources";
import { catalogue } from "../../src/functions/catalogue";
import { callShell } from "./support/custom-functions";
import { parseFormula, parseValue } from "./support/excel-formula";

const examples = functionSources()
  .flatMap(readFunctionHelp)
  .flatMap((help) => help.examples.map((example) => ({ id: help.id, ...example })));

test.each(examples)("the help page of $id does not lie: $formula", ({ formula, result }) => {
  const { id, functionArguments } = parseFormula(formula);
  const shell = catalogue[id];
  if (!shell) throw new Error(`${id} is not registered`);
  expectAsWritten(callShell(id, shell, ...functionArguments), result);
});

/** A number must agree to the digits that are written; a single value may come as 1 x 1. */
function expectAsWritten(actual: unknown, written: string): void {
  const rows = Array.isArray(actual) ? (actual as unknown[][]) : [[actual]];
  const expectedTexts = written.startsWith("{")
    ? written.slice(1, -1).split(";").map(splitRow)
    : [[written]];
  expect(rows.map((row) => row.length)).toEqual(expectedTexts.map((row) => row.length));
  expectedTexts.forEach((row, rowIndex) =>
    row.forEach((text, column) => {
      const cell = rows[rowIndex]?.[column];
      const expected = parseValue(text);
      if (typeof expected === "number") {
        expect(typeof cell).toBe("number");
        expect(Math.abs((cell as number) - expected)).toBeLessThanOrEqual(halfUnit(text));
      } else if (typeof expected === "string" && expected.startsWith("#")) {
        expect(String(cell).split(" ")[0]).toBe(expected);
      } else {
        expect(cell).toBe(expected);
      }
    }),
  );
}

function splitRow(row: string): string[] {
  return (row.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []).map((text) => text.trim());
}

/** Half a unit of the last digit written, with room for rounding in the last bit. */
function halfUnit(text: string): number {
  const decimals = text.split(".")[1]?.length ?? 0;
  return decimals === 0 ? 1e-9 : 0.5 * 10 ** -decimals + 1e-12;
}
