import { isBlank, isErrorValue } from "../../../src/understanding/values/cell-value";

test.each(["", " ", "\t", "\u00a0", "\u202f \u2009"])("%j is blank", (value) => {
  expect(isBlank(value)).toBe(true);
});

test.each([0, false, "0", "-", "#N/A"])("%j is not blank", (value) => {
  expect(isBlank(value)).toBe(false);
});

test.each(["#N/A", "#DIV/0!", "#NV", "#BEZUG!", "#¡VALOR!", "#VALEUR!", "#RIF!", "#VERW!"])(
  "%s is an error",
  (value) => {
    expect(isErrorValue(value)).toBe(true);
  },
);

test.each(["#1", "# N/A", "N/A", 0])("%j is no error", (value) => {
  expect(isErrorValue(value)).toBe(false);
});
