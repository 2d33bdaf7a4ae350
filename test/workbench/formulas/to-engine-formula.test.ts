import type { FormulaContext } from "../../../workbench/formulas/formula-context";
import { NotCalculable, toEngineFormula } from "../../../workbench/formulas/to-engine-formula";

const sales = {
  name: "Sales",
  sheetName: "Data",
  range: { top: 0, left: 0, bottom: 5, right: 2 },
  columns: ["Account", "Net revenue", "Odd[name]"],
  headerRows: 1,
  totalsRows: 1,
};

function context(changes: Partial<FormulaContext> = {}): FormulaContext {
  return {
    sheetName: "Data",
    row: 2,
    column: 5,
    isSingleCell: false,
    findTable: (name) => (name.toLowerCase() === "sales" ? sales : undefined),
    tableAround: () => sales,
    findName: (name) =>
      name === "Rate" ? { formula: "0.2" } : name === "Kept" ? "kept" : undefined,
    sheetAsNamed: () => undefined,
    nameAsDefined: () => undefined,
    hasSheet: (name) => ["Data", "My Sheet", "It's"].includes(name),
    hasFunction: (name) => !["LET", "WEBSERVICE"].includes(name),
    ...changes,
  };
}

describe("a formula of Excel's in the engine's spelling", () => {
  test.each([
    ["SUM(A1:B2)", "SUM(A1:B2)"],
    ["_xlfn.CONCAT(A1,B1)", "CONCAT(A1,B1)"],
    ["_xlfn._xlws.SORT(A1:A9)", "SORT(A1:A9)"],
    ["_xldudf_KAM_SCORE(A1:B2)", "KAM.SCORE(A1:B2)"],
    ["_xldudf_KAM_CLV_FIT(A1)", "KAM.CLV_FIT(A1)"],
    ["LOG10(100)", "EXCEL.LOG10(100)"],
    ["LOG10", "LOG10"],
    ["-2^2", "(-2)^2"],
    ["1-2^2", "1-2^2"],
    ["A1*-B1^2", "A1*(-B1)^2"],
    ["-SUM(A1:A2)^2", "(-SUM(A1:A2))^2"],
    ["(1)-2^2", "(1)-2^2"],
    ['"say ""hi"""', '("say "&CHAR(34)&"hi"&CHAR(34))'],
    ['"C:\\"', '("C:"&CHAR(92))'],
    ['"a\\b"', '"a\\b"'],
    ["#N/A", "NA()"],
    ["IFERROR(#DIV/0!,1)", 'IFERROR(EXCEL.ERROR("#DIV/0!"),1)'],
    ["#REF!A1+1", 'EXCEL.ERROR("#REF!")+1'],
    ["_xlfn.ANCHORARRAY(B2)", "B2#"],
    ["SUM(B2#)", "SUM(B2#)"],
    ["'My Sheet'!$A$1", "'My Sheet'!$A$1"],
    ["Rate*2", "0.2*2"],
    ["Kept*2", "Kept*2"],
    ["{1,-2;3,4}", "{1,-2;3,4}"],
    ["IF(A1>=1,TRUE,FALSE)", "IF(A1>=1,TRUE,FALSE)"],
    ["A1&B1", "A1&B1"],
    ["10%", "10%"],
    ["1.5E-3", "1.5E-3"],
    ["SUM(A:A,1:1)", "SUM(A:A,1:1)"],
  ])("spells %s as %s", (excel, engine) => {
    expect(toEngineFormula(excel, context())).toBe(engine);
  });

  test.each([
    ["Sales[Net revenue]", "Data!B2:B5"],
    ["SUM(Sales[[#Data],[Net revenue]])", "SUM(Data!B2:B5)"],
    ["Sales[#All]", "Data!A1:C6"],
    ["Sales[#Headers]", "Data!A1:C1"],
    ["Sales[[#Headers],[Net revenue]]", "Data!B1"],
    ["Sales[[#Totals],[Account]]", "Data!A6"],
    ["Sales[[#All],[Account]:[Net revenue]]", "Data!A1:B6"],
    ["Sales[[#Headers],[#Data],[Account]]", "Data!A1:A5"],
    ["Sales[@Account]", "Data!A3"],
    ["[@[Net revenue]]*2", "Data!B3*2"],
    ["Sales[[#This Row],[Account]]", "Data!A3"],
    ["Sales[@]", "Data!A3:C3"],
    ["Sales[]", "Data!A2:C5"],
    ["sales[Odd'[name']]", "Data!C2:C5"],
  ])("turns the structured reference %s into %s", (excel, engine) => {
    expect(toEngineFormula(excel, context())).toBe(engine);
  });

  test("names no sheet with an apostrophe, which the engine would not find, on that sheet itself", () => {
    const findTable = () => ({ ...sales, sheetName: "It's" });
    const onIt = context({ findTable, sheetName: "It's" });
    expect(toEngineFormula("SUM(Sales[Account],'It''s'!B9)", onIt)).toBe("SUM(A2:A5,B9)");
  });

  test("gives the table's own sheet the quotes it needs", () => {
    const findTable = () => ({ ...sales, sheetName: "My Sheet" });
    expect(toEngineFormula("Sales[Account]", context({ findTable }))).toBe("'My Sheet'!A2:A5");
  });

  test.each([
    ["A1:A9*2", "A3*2"],
    ["$B$1:$B$9+1", "B3+1"],
    ["A5:H5*2", "F5*2"],
    ["SUM(A1:A9)*2", "SUM(A1:A9)*2"],
    ["(A1:A9)", "(A3)"],
    ["A7:A9*2", 'EXCEL.ERROR("#VALUE!")*2'],
  ])("lets an old formula that fills one cell take one value: %s is %s", (excel, engine) => {
    expect(toEngineFormula(excel, context({ isSingleCell: true }))).toBe(engine);
  });

  test.each([
    ["@A1:A9", "A3"],
    ["_xlfn.SINGLE(A1:A9)", "A3"],
    ["@SORT(A1:A9)", "EXCEL.SINGLE(SORT(A1:A9))"],
  ])("spells the @ mark: %s is %s", (excel, engine) => {
    expect(toEngineFormula(excel, context())).toBe(engine);
  });

  test.each([
    "[1]Sheet1!A1",
    "'[Book one.xlsx]Data'!A1",
    "SUM(Data:Other!A1)",
    "SUM((A1:A2,B1))",
    "_xlfn.LET(x,1,x)",
    "WEBSERVICE(A1)",
    "Unknown*2",
    "Sales[Missing]",
    "Nowhere!A1",
    "'It''s'!A1",
    "INDEX(A1:A2,1) SUM(A1)",
  ])("does not pretend that the engine can calculate %s", (formula) => {
    expect(() => toEngineFormula(formula, context())).toThrow(NotCalculable);
  });

  test("refuses a name that refers to itself instead of running for ever", () => {
    const findName = () => ({ formula: "Loop+1" });
    expect(() => toEngineFormula("Loop", context({ findName }))).toThrow(NotCalculable);
  });
});
