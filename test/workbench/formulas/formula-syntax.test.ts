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
    // Names that LET and LAMBDA do not take.
    "LET(A1,1,A1)",
    "LET(x,1,$B$2,2,x)",
    "LET(R1C1,1,R1C1)",
    "LET(TRUE,1,2)",
    'LET("x",1,2)',
    "LET(,1,2)",
    "LET(x+1,1,2)",
    "LAMBDA(A1,A1)(2)",
    "LAMBDA(x.y,1)(2)",
    "LAMBDA(SUM(1),2)(3)",
    "_xlfn.LET(A1,1,A1)",
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
    "LET(x,1,y.z,2,x+y.z)",
    "LET( _rate , A1 , _rate*2 )",
    // Off the grid, so that it can be a name.
    "LET(XFE1,1,XFE1)",
    "LET(f,LAMBDA(a,a*2),f(3))",
    "_xlfn.LET(_xlpm.x,1,_xlpm.x)",
    "LAMBDA(x,[y],x)(1)",
    "LAMBDA(5)()",
    "MAKEARRAY(2,3,LAMBDA(r,c,r*c))",
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
  expect(argumentCount("GROUPBY")).toEqual({ least: 3, most: 8 });
  expect(argumentCount("PIVOTBY")).toEqual({ least: 4, most: 11 });
  expect(argumentCount("KAM.SCORE")).toBeUndefined();
});
