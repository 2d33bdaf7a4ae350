import { resolveFormula, resolveKnownPlaces } from "../../../src/sheets/template/resolve-formula";

const addresses = { "goals.due": "$H$10:$H$14", "about.asOf": "$B$4" };

describe("a template's formula", () => {
  test("would point at the wrong cells", () => {
    expect(
      resolveFormula("=IF({due}<{about.asOf},1,COUNT({goals.due}))", addresses, { due: "H12" }),
    ).toBe("=IF(H12<$B$4,1,COUNT($H$10:$H$14))");
  });

  test("would be written with a misspelt place in it instead of being refused", () => {
    expect(() => resolveFormula("={goals.duo}", addresses)).toThrow(
      "{goals.duo} in ={goals.duo} names no field or column",
    );
  });

  test("would fail, or change a text, when the workbook's own names hold braces", () => {
    expect(resolveKnownPlaces("=COUNTIF('{x}'!$A$1,\"{won}\")+{about.asOf}", addresses)).toBe(
      "=COUNTIF('{x}'!$A$1,\"{won}\")+$B$4",
    );
  });
});
