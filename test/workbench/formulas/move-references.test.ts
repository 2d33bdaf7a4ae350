import fc from "fast-check";
import { formulaTokens } from "../../../workbench/formulas/formula-tokens";
import { moveReferences } from "../../../workbench/formulas/move-references";

describe("a shared formula spelt out for another cell", () => {
  test.each([
    ["A1+$A$1+A$1+$A1", 2, 1, "B3+$A$1+B$1+$A3"],
    ["SUM(B2:D2)", 1, 0, "SUM(B3:D3)"],
    ["'My Sheet'!A1&\"A1\"", 1, 1, "'My Sheet'!B2&\"A1\""],
    ["SUM(A:A)", 5, 1, "SUM(B:B)"],
    ["SUM(1:1)", 2, 0, "SUM(3:3)"],
    ["LOG10(A1)", 1, 0, "LOG10(A2)"],
    ["Table1[A1]+Rate1", 1, 1, "Table1[A1]+Rate1"],
    ["A1", -1, 0, "A1048576"],
    ["IF(A1=TRUE,1,2)", 1, 0, "IF(A2=TRUE,1,2)"],
  ])("moves %s by %i rows and %i columns to %s", (formula, rows, columns, moved) => {
    expect(moveReferences(formula, rows, columns)).toBe(moved);
  });

  test("cutting a formula into pieces loses no character of it", () => {
    const pieces = fc.constantFrom(
      "A1",
      "$B$2:C3",
      "'a b'!D4",
      "SUM(",
      ")",
      ",",
      '"x""y"',
      "#N/A",
      "T[[#All],[c]]",
      "+",
      " ",
      "1.5",
      "é",
      "@",
      "#",
      "{",
      "]",
      "'",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const formula = parts.join("");
        expect(
          formulaTokens(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula);
      }),
    );
  });
});
