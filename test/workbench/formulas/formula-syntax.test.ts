import { argumentCount } from "../../../workbench/formulas/argument-counts";
import { FormulaSyntaxError, measureFormula } from "../../../workbench/formulas/formula-syntax";

describe("what is no formula would be taken for one", () => {
  test.each([
    "",
    "1+",
    "1 2",
    "(1",
    "1)",
    "SUM(1,2",
    "SUM(1;2)",
    "A1 B1 +",
    '"open',
    '"a" "b"',
    "{1,2",
    "{1,{2}}",
    "{A1}",
    "{1,2;3}",
    "{-TRUE}",
    "*1",
    "1**2",
    "ROUND(1)",
    "PI(1)",
    "A1:",
    "?",
  ])("%s", (formula) => {
    expect(() => measureFormula(formula)).toThrow(FormulaSyntaxError);
  });
});

describe("a formula would be refused", () => {
  test.each([
    "1",
    "-+-1%%",
    "A1#",
    "@A1:A3",
    "SUM(A1:A3 B1:B3)",
    "SUM((A1,B1),C1)",
    "IF(,,)",
    "PI()",
    '{1,-2;"a",#N/A}',
    "'My list'!A1:B2",
    "Sheet1!kam_rate",
    "Deals[@[Net revenue]]",
    "LAMBDA(a,b,a+b)(1,2)",
    "INDEX(A1:A3,1):B2",
    "A1<>B1",
    " ( 1 ) ",
    "SUM( )",
  ])("%s", (formula) => {
    const attempt = (): unknown => measureFormula(formula);
    if (formula === "SUM( )") expect(attempt).toThrow("fewer than 1");
    else expect(attempt).not.toThrow();
  });

  test("levels, arguments and texts would be counted otherwise than Excel counts them", () => {
    expect(measureFormula('IF(SUM(1,2,MAX(3,4)),"a""b","abcd")')).toEqual({
      levels: 3,
      mostArguments: 3,
      longestText: 4,
    });
  });
});

test("a function would be refused with the arguments that Excel's reference gives it", () => {
  expect(argumentCount("round")).toEqual({ least: 2, most: 2 });
  expect(argumentCount("SUM")).toEqual({ least: 1, most: 255 });
  expect(argumentCount("KAM.SCORE")).toBeUndefined();
});
