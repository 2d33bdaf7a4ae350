import { parseValue } from "./excel-formula";

/** A number must agree to the digits that are written; a single value may come as 1 x 1. */
export function expectAsWritten(actual: unknown, written: string): void {
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
