import { Model } from "../../../../workbench/engine";
import { installFunctionPack } from "../../../../workbench/formulas/function-pack/install";

const cells: Record<string, string> = {
  A1: "7",
  A2: "3.5",
  A3: "3.5",
  A4: "1",
  A5: "2",
  B1: "pear",
  B2: "Apple",
  B3: "fig",
  B4: "'12",
  B5: "TRUE",
  C1: "4",
  C2: "5",
  C3: "8",
  C4: "7",
  C5: "11",
  C6: "4",
  C7: "3",
};

function evaluated(formula: string): unknown[][] {
  installFunctionPack();
  const data = {
    version: "19.3.2",
    sheets: [{ id: "s", name: "Sheet1", cells: { ...cells, H1: formula } }],
  };
  const quiet = jest.spyOn(console, "debug").mockImplementation();
  const model = new Model(data, {}, [], undefined, false);
  quiet.mockRestore();
  const place = { sheetId: "s", row: 0, col: 7 };
  const zone = model.getters.getSpreadZone(place) ?? { top: 0, bottom: 0, left: 7, right: 7 };
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_, row) =>
    Array.from(
      { length: zone.right - zone.left + 1 },
      (_, column) => model.getters.getEvaluatedCell({ sheetId: "s", row, col: 7 + column }).value,
    ),
  );
}

/** Expected values: the examples of Microsoft's function reference where it has them, else by hand. */
describe("functions answer as Excel's do", () => {
  test.each<[string, unknown]>([
    ['=CONCAT(B1:B2,"!",A1)', "pearApple!7"],
    ['=CONCATENATE("a",1,TRUE)', "a1TRUE"],
    ['=HYPERLINK("#A1","pear")', "pear"],
    ['=HYPERLINK("#A1","-1")', "-1"],
    ['=HYPERLINK("#A1","TRUE")', "TRUE"],
    ['=HYPERLINK("#A1","May 2024")', "May 2024"],
    ['=HYPERLINK("#A1","=A1")', "=A1"],
    ['=HYPERLINK("#A1","\'12")', "'12"],
    ['=IFERROR(HYPERLINK("#A1",B4),"")', "12"],
    ['=HYPERLINK("#A1",A1)', 7],
    ['=HYPERLINK("http://x.example")', "http://x.example"],
    ["=EXCEL.LOG10(86)", 1.9344984512435677],
    ["=EXCEL.LOG10(0)", "#NUM!"],
    ['=XMATCH("fig",B1:B3)', 3],
    ['=XMATCH("FIG",B1:B3)', 3],
    ['=XMATCH("p*",B1:B3,2)', 1],
    ["=XMATCH(3,A1:A5,-1)", 5],
    ["=XMATCH(3,A1:A5,1)", 2],
    ["=XMATCH(3.5,A1:A5,0,-1)", 3],
    ["=XMATCH(99,A1:A5)", "#N/A"],
    // Microsoft, SUMIFS: the ranges must have as many rows and columns as the first.
    ["=SUMIFS(A1:A5,C1:C5,4)", 7],
    ["=SUMIFS(A1,C1,4)", 7],
    ["=SUMIFS(A1:A3,C1:C2,4)", "#VALUE!"],
    ["=SUMIFS(A1:B2,C1:C2,4)", "#VALUE!"],
    ["=AVERAGEIFS(A1:A3,C1:C2,4)", "#VALUE!"],
    ["=MAXIFS(A1:A3,C1:C2,4)", "#VALUE!"],
    ["=MINIFS(A1:A3,C1:C2,4,C1:C3,4)", "#VALUE!"],
    // Microsoft names these errors on the functions' pages.
    ["=VLOOKUP(7,A1:B5,3,FALSE)", "#REF!"],
    ["=VLOOKUP(99,A1:B5,2,FALSE)", "#N/A"],
    ["=HLOOKUP(7,A1:B2,3,FALSE)", "#REF!"],
    ["=INDEX(A1:B5,6,1)", "#REF!"],
    ["=INDEX(A1:B5,1,3)", "#REF!"],
    ["=INDEX(A1:B5,-1,1)", "#VALUE!"],
    ["=INDEX(A1:B5,1/0,1)", "#DIV/0!"],
    ["=DATE(10000,1,1)", "#NUM!"],
    ["=LARGE(A1:A5,6)", "#NUM!"],
    ["=SMALL(A1:A5,6)", "#NUM!"],
    ["=LARGE(A1:A5,1)", 7],
    // Microsoft, CONCAT and TEXTJOIN: #VALUE! beyond 32,767 characters.
    ['=LEN(REPT("a",20000)&REPT("b",12767))', 32767],
    ['=LEN(REPT("a",20000)&REPT("b",12768))', "#VALUE!"],
    ['=LEN(CONCAT(REPT("a",20000),REPT("b",20000)))', "#VALUE!"],
    ['=LEN(TEXTJOIN("",TRUE,REPT("a",20000),REPT("b",20000)))', "#VALUE!"],
    ['=LEN(SUBSTITUTE(REPT("a",20000),"a","bb"))', "#VALUE!"],
    ["=FILTER(A1:A5,A1:A5>9)", "#CALC!"],
    ['=FILTER(A1:A5,A1:A5>9,"none")', "none"],
    ['=FILTER(A1:A5,A1:A5>4,"none")', 7],
    ["=IFS(A1=1,2)", "#N/A"],
    ["=IFS(A1=7,VLOOKUP(99,A1:B5,2,FALSE))", "#N/A"],
    ["=TAKE(A1:A5,0)", "#CALC!"],
    ["=DROP(A1:A5,5)", "#CALC!"],
    // Microsoft, RANK.EQ: 7, 3.5, 3.5, 1, 2
    ["=RANK.EQ(7,A1:A5,1)", 5],
    ["=RANK.EQ(2,A1:A5)", 4],
    ["=RANK.EQ(3.5,A1:A5,1)", 3],
    ["=RANK.AVG(3.5,A1:A5,1)", 3.5],
    ["=RANK.EQ(100,A1:A5)", "#N/A"],
    // Microsoft, MODE.SNGL: 5.6, 4, 4, 3, 2, 4
    ["=MODE.SNGL(5.6,4,4,3,2,4)", 4],
    ["=MODE.SNGL(1,2,3)", "#N/A"],
    // Microsoft, GEOMEAN, HARMEAN, DEVSQ: 4, 5, 8, 7, 11, 4, 3
    ["=GEOMEAN(C1:C7)", 5.476986969656962],
    ["=HARMEAN(C1:C7)", 5.028375962061728],
    ["=DEVSQ(4,5,8,7,11,4,3)", 48],
    // Microsoft, SKEW and KURT: 3, 4, 5, 2, 3, 4, 5, 6, 4, 7
    ["=SKEW(3,4,5,2,3,4,5,6,4,7)", 0.3595430714067974],
    ["=KURT(3,4,5,2,3,4,5,6,4,7)", -0.1517996372084231],
    // Microsoft, TRIMMEAN: 4, 5, 6, 7, 2, 3, 4, 5, 1, 2, 3 with 20 %
    ["=TRIMMEAN({4,5,6,7,2,3,4,5,1,2,3},0.2)", 3.7777777777777777],
    // Microsoft, PERCENTRANK.INC: 13, 12, 11, 8, 4, 3, 2, 1, 1, 1
    ["=PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},2)", 0.333],
    ["=PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},4)", 0.555],
    ["=PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},8)", 0.666],
    ["=PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},5)", 0.583],
    // Microsoft, PERCENTRANK.EXC: 1, 2, 3, 6, 6, 6, 7, 8, 9
    ["=PERCENTRANK.EXC({1,2,3,6,6,6,7,8,9},7)", 0.7],
    ["=PERCENTRANK.EXC({1,2,3,6,6,6,7,8,9},5.43)", 0.381],
    ["=SUMSQ(3,4)", 25],
    ["=COMBIN(8,2)", 28],
    ["=PERMUT(100,3)", 970200],
    ["=GCD(24,36)", 12],
    ["=LCM(24,36)", 72],
    ["=MROUND(10,3)", 9],
    ["=MROUND(-10,-3)", -9],
    ["=MROUND(5,-2)", "#NUM!"],
    ["=QUOTIENT(-10,3)", -3],
    ["=QUOTIENT(1,0)", "#DIV/0!"],
    ["=FACT(5)", 120],
    ["=EVEN(-1)", -2],
    ["=SIGN(-4)", -1],
    ["=RADIANS(270)", 4.71238898038469],
    ['=REPT("*-",3)', "*-*-*-"],
    ['=CODE("A")', 65],
    ["=UNICHAR(66)", "B"],
    ["=T(5)", ""],
    ["=N(TRUE)", 1],
    ['=N("7")', 0],
    ["=FIXED(1234.567,1)", "1,234.6"],
    ["=FIXED(-1234.567,-1)", "-1,230"],
    ["=FIXED(44.332)", "44.33"],
    ['=NUMBERVALUE("2.500,27",",",".")', 2500.27],
    ['=NUMBERVALUE("3.5%")', 0.035],
    ["=TYPE(1/0)", 16],
    ["=ERROR.TYPE(1/0)", 2],
    // Microsoft, NORM.DIST(42, 40, 1.5), NORM.S.DIST(1.333333), NORM.INV; the 97.5 % point from any table
    ["=NORM.DIST(42,40,1.5,TRUE)", 0.9087887802741321],
    ["=NORM.DIST(42,40,1.5,FALSE)", 0.10934004978399577],
    ["=NORM.S.DIST(1.333333,TRUE)", 0.908788725604095],
    ["=NORM.INV(0.908789,40,1.5)", 42.00000200956616],
    ["=NORM.S.INV(0.975)", 1.959963984540054],
    ["=EXCEL.SINGLE(A1:A3)", 7],
    ['=EXCEL.ERROR("#REF!")', "#REF!"],
    ['=NOT.RECALCULATED.HERE("LET(x,1,x)",42)', 42],
    ['=NOT.RECALCULATED.HERE("X()","say ~34;hi~34;")', 'say "hi"'],
    ['=NOT.RECALCULATED.HERE("X()","#N/A")', "#N/A"],
  ])("%s", (formula, expected) => {
    const answer = evaluated(formula)[0]?.[0];
    if (typeof expected === "number") expect(answer).toBeCloseTo(expected, 8);
    else expect(answer).toBe(expected);
  });

  test("& joins whole ranges cell by cell, as Excel's does", () => {
    expect(evaluated('=A1:A2&"x"')).toEqual([["7x"], ["3.5x"]]);
  });

  test("SORT takes Excel's order argument: -1 is down", () => {
    expect(evaluated("=SORT(A1:A5,1,-1)")).toEqual([[7], [3.5], [3.5], [2], [1]]);
    expect(evaluated("=SORT(A1:A5)")).toEqual([[1], [2], [3.5], [3.5], [7]]);
    expect(evaluated("=SORT(A1:B3,2)")).toEqual([
      [3.5, "Apple"],
      [3.5, "fig"],
      [7, "pear"],
    ]);
    expect(evaluated("=SORT({3,1,2},1,1,TRUE)")).toEqual([[1, 2, 3]]);
    expect(evaluated("=SORT(A1:A5,1,0)")).toEqual([["#VALUE!"]]);
  });

  test("CHOOSE with an array of numbers puts its values side by side", () => {
    // Microsoft, CHOOSE: an array of index numbers evaluates every value.
    expect(evaluated("=CHOOSE({1,2},B1:B3,A1:A3)")).toEqual([
      ["pear", 7],
      ["Apple", 3.5],
      ["fig", 3.5],
    ]);
    expect(evaluated("=CHOOSE({2,1},A1,C1)")).toEqual([[4, 7]]);
    expect(evaluated("=CHOOSE({1},A1:A2)")).toEqual([[7], [3.5]]);
    expect(evaluated("=CHOOSE(2,A1,C1)")).toEqual([[4]]);
    expect(evaluated("=CHOOSE(2.9,A1,C1)")).toEqual([[4]]);
    expect(evaluated("=SUM(CHOOSE(2,A1:A5,C1:C5))")).toEqual([[35]]);
    expect(evaluated("=CHOOSE(3,A1,C1)")).toEqual([["#VALUE!"]]);
    // An error among the values is only met where its value is chosen.
    expect(evaluated("=CHOOSE(1,A1,1/0)")).toEqual([[7]]);
    expect(evaluated("=CHOOSE(2,A1,1/0)")).toEqual([["#DIV/0!"]]);
    // The shorter of two columns has nothing for the last row.
    expect(evaluated("=CHOOSE({1,2},A1:A3,C1:C2)")).toEqual([
      [7, 4],
      [3.5, 5],
      [3.5, "#N/A"],
    ]);
  });

  test("A1# is what a formula fills, one cell as well, and an error where there is no formula", () => {
    const withAbove = (above: string) => {
      const data = {
        version: "19.3.2",
        sheets: [{ id: "s", name: "Sheet1", cells: { A1: above, D1: "=SUM(A1#)" } }],
      };
      installFunctionPack();
      const quiet = jest.spyOn(console, "debug").mockImplementation();
      const model = new Model(data, {}, [], undefined, false);
      quiet.mockRestore();
      return model.getters.getEvaluatedCell({ sheetId: "s", row: 0, col: 3 }).value;
    };
    expect(withAbove("=SEQUENCE(4)")).toBe(10);
    expect(withAbove("=SEQUENCE(1,1,5)")).toBe(5);
    expect(withAbove("=1/0")).toBe("#DIV/0!");
    // The engine spells it without "!".
    expect(withAbove("7")).toBe("#REF");
  });

  test("SORTBY sorts by other ranges and keeps the order of equals", () => {
    expect(evaluated("=SORTBY(B1:B3,A1:A3)")).toEqual([["Apple"], ["fig"], ["pear"]]);
    expect(evaluated("=SORTBY(B1:B3,A1:A3,1,B1:B3,-1)")).toEqual([["fig"], ["Apple"], ["pear"]]);
  });
});

test("a day beyond the calendar would be looked for one by one, and nothing would answer any more", () => {
  expect(evaluated("=WORKDAY(1,1E9)")).toEqual([["#NUM!"]]);
  expect(evaluated("=WORKDAY.INTL(1,-1E9)")).toEqual([["#NUM!"]]);
  // Ten working days from Monday, 1 January 2024.
  expect(evaluated("=WORKDAY(45292,10)")).toEqual([[45306]]);
});
