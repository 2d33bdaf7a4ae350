import {
  fileSpelling,
  mayReturnArray,
  shownSpelling,
} from "../../../workbench/formulas/file-spelling";

describe("the spelling in files", () => {
  test.each([
    ["KAM.SCORE(A1:B9,C1:D1)", "_xldudf_KAM_SCORE(A1:B9,C1:D1)"],
    ["KAM.CHURN.REVENUE(A1:A9,B1:B9)", "_xldudf_KAM_CHURN_REVENUE(A1:A9,B1:B9)"],
    ["SORT(A1:A9,1,-1)", "_xlfn._xlws.SORT(A1:A9,1,-1)"],
    ["FILTER(A1:A9,B1:B9)", "_xlfn._xlws.FILTER(A1:A9,B1:B9)"],
    ["SORTBY(A1:A9,B1:B9)", "_xlfn.SORTBY(A1:A9,B1:B9)"],
    ["SEQUENCE(3)", "_xlfn.SEQUENCE(3)"],
    ["SUM(UNIQUE(A1:A9))", "SUM(_xlfn.UNIQUE(A1:A9))"],
    ["RANK.EQ(A1,A$1:A$9)", "_xlfn.RANK.EQ(A1,A$1:A$9)"],
    ["SUM(B2#)", "SUM(_xlfn.ANCHORARRAY(B2))"],
    ["@A1:A9", "_xlfn.SINGLE(A1:A9)"],
    ['IF(A1="SORT(",1,2)', 'IF(A1="SORT(",1,2)'],
    ["VLOOKUP(A1,B:C,2,FALSE)", "VLOOKUP(A1,B:C,2,FALSE)"],
  ])("keeps %s as %s, and shows it again as it was", (shown, filed) => {
    expect(fileSpelling(shown)).toBe(filed);
    expect(shownSpelling(filed)).toBe(shown);
  });

  test("writes out the short form of a row's own value, which files do not hold", () => {
    expect(fileSpelling("[@Score]*2", "Scores")).toBe("Scores[[#This Row],[Score]]*2");
    expect(fileSpelling("[@[Net revenue]]", "Scores")).toBe("Scores[[#This Row],[Net revenue]]");
    expect(fileSpelling("Scores[@Score]")).toBe("Scores[[#This Row],[Score]]");
    expect(fileSpelling("SUM([Score])", "Scores")).toBe("SUM(Scores[Score])");
  });

  test.each([
    ["SORT(A1:A9)", true],
    ["1+KAM.CLV(A1)", true],
    ["SUM(B2#)", true],
    ["SUM(A1:A9)", false],
    ['"SORT(A1)"', false],
  ])("knows whether %s needs the mark of arrays: %s", (formula, expected) => {
    expect(mayReturnArray(formula)).toBe(expected);
  });
});
