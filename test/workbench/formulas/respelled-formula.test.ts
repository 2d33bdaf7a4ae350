import { respelledFormula } from "../../../workbench/formulas/respelled-formula";

describe("a formula would lose the names of its tables when rows move", () => {
  test.each([
    ["SUM(Deals[Net])+B4", "SUM(Data!C2:C5)+B4", "SUM(Data!C3:C6)+B5", "SUM(Deals[Net])+B5"],
    ["kam_rate*B4", "0.5*B4", "0.5*B5", "kam_rate*B5"],
    ["SUM(kam_all)*B4", "SUM(Data!C2:C5)*B4", "SUM(Data!C3:C6)*B5", "SUM(kam_all)*B5"],
    ["SUM('A b'!All)", "SUM('A b'!C2:C5)", "SUM(Data!C2:C5)", "SUM(Data!All)"],
    ["SUM('A b'!All)", "SUM('A b'!C2:C5)", "SUM(#REF)", "SUM('A b'!All)"],
    ["B4+Deals[@Net]", "B4+Data!C4", "#REF+Data!C4", "#REF!+Deals[@Net]"],
  ])("%s", (shown, before, after, expected) => {
    expect(respelledFormula(shown, before, after)).toBe(expected);
  });

  test("one of which the engine made another would be guessed", () => {
    expect(respelledFormula("SUM(B4)", "SUM(B4)", "SUM(B4,B5)")).toBeNull();
  });
});
