import { enteredFormula, shownNumber } from "../../../workbench/formulas/entered-formula";
import type { FormulaContext } from "../../../workbench/formulas/formula-context";

const deals = {
  name: "Deals",
  sheetName: "Data",
  range: { top: 0, left: 0, bottom: 5, right: 2 },
  columns: ["Account", "Net revenue", "Odd[name]"],
  headerRows: 1,
  totalsRows: 0,
};

function context(isInTable: boolean): FormulaContext {
  const sheets = ["Data", "My list", "It's", "Q1"];
  return {
    sheetName: "Data",
    row: 2,
    column: isInTable ? 1 : 7,
    isSingleCell: false,
    findTable: (name) => (name.toLowerCase() === "deals" ? deals : undefined),
    tableAround: () => (isInTable ? deals : undefined),
    findName: () => undefined,
    hasSheet: (name) => sheets.includes(name),
    sheetAsNamed: (name) => sheets.find((sheet) => sheet.toLowerCase() === name.toLowerCase()),
    nameAsDefined: (text) => (text.toLowerCase() === "kam_rate" ? "KAM_rate" : undefined),
    hasFunction: (name) => ["SUM", "IF", "KAM.SCORE"].includes(name),
  };
}

describe("a formula would be read back otherwise than Excel shows it", () => {
  test.each([
    ["functions and cells in upper case", "sum(a1:b2,$c$3)", "SUM(A1:B2,$C$3)"],
    ["an add-in's function in upper case", "kam.score(a1:b2)", "KAM.SCORE(A1:B2)"],
    ["a function that nobody knows as it was typed", "Nosuch(1)", "Nosuch(1)"],
    ["the prefix of a file", "_xlfn.XLOOKUP(a1,b:b,c:c)", "XLOOKUP(A1,B:B,C:C)"],
    ["the corners of a range in order", "SUM(B$2:a1)", "SUM(A1:B$2)"],
    ["needless quotation marks", "'Data'!a1", "Data!A1"],
    ["quotation marks where they are needed", "'my list'!A1+'q1'!A1", "'My list'!A1+'Q1'!A1"],
    ["an apostrophe in a sheet's name", "'it''s'!A1", "'It''s'!A1"],
    ["truth and errors in upper case", "if(true,#n/a,False)", "IF(TRUE,#N/A,FALSE)"],
    ["a name as it was defined", "kam_RATE*2", "KAM_rate*2"],
    ["texts and spaces as they were typed", 'if( A1="a  b" ,\n 1, 2 )', 'IF( A1="a  b" ,\n 1, 2 )'],
    ["no space at the end", "A1+1  ", "A1+1"],
    ["numbers with 15 digits", "1234567890.123456789+.50", "1234567890.12346+0.5"],
    ["one cell without @", "@a1+@A1:A3", "A1+@A1:A3"],
  ])("%s", (_what, typed, shown) => {
    expect(enteredFormula(typed, context(false))).toBe(shown);
  });

  test.each([
    ["SUM(deals[net REVENUE])", "SUM(Deals[Net revenue])"],
    ["deals[[#this row],[account]]", "Deals[@Account]"],
    ["Deals[[#This Row],[Net revenue]]", "Deals[@[Net revenue]]"],
    ["deals[[#headers],[account]]", "Deals[[#Headers],[Account]]"],
    ["deals[#all]", "Deals[#All]"],
    ["deals[[account]:[net revenue]]", "Deals[[Account]:[Net revenue]]"],
    ["deals[odd'[name']]", "Deals[Odd'[name']]"],
    ["Nothing[Column]", "Nothing[Column]"],
  ])("%s outside of the table", (typed, shown) => {
    expect(enteredFormula(typed, context(false))).toBe(shown);
  });

  test.each([
    ["Deals[[#This Row],[Account]]", "[@Account]"],
    ["deals[@[net revenue]]*2", "[@[Net revenue]]*2"],
    ["SUM(Deals[Net revenue])", "SUM([Net revenue])"],
    ["[@account]", "[@Account]"],
  ])("%s inside of the table", (typed, shown) => {
    expect(enteredFormula(typed, context(true))).toBe(shown);
  });

  test.each([
    ["1e3", "1000"],
    ["1.500", "1.5"],
    ["123456789012345678", "123456789012346000"],
    ["1e21", "1E+21"],
    ["1.5e-30", "1.5E-30"],
    ["0.0000005", "0.0000005"],
    ["0", "0"],
  ])("the number %s", (typed, shown) => {
    expect(shownNumber(typed)).toBe(shown);
  });

  test("one that is entered twice would change again", () => {
    const typed = "sum('data'!B2:a1,deals[[#this row],[account]],.5,@A1)";
    const once = enteredFormula(typed, context(false));
    expect(enteredFormula(once, context(false))).toBe(once);
  });
});
