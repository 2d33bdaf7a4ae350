import { rememberedSetup } from "../../src/actions/remembered-setup";

const list = {
  label: "table Accounts on sheet Accounts",
  accounts: ["A", "B"],
  columns: [
    { heading: "Revenue", kind: "number" as const, values: [1, 2] },
    { heading: "Industry", kind: "text" as const, values: ["x", "y"] },
  ],
};

function stored(asOf: number, sourceColumn: string, label = list.label) {
  const criterion = {
    name: sourceColumn,
    sourceColumn,
    direction: "higher" as const,
    worst: null,
    best: null,
    weight: asOf,
  };
  return { list: label, setup: { title: "T", criteria: [criterion], slots: 3, asOf } };
}

test("the newest setup of the same list is offered again, for today", () => {
  const setup = rememberedSetup([stored(2, "Revenue"), stored(1, "Revenue")], list, 9);
  expect(setup?.criteria[0]?.weight).toBe(2);
  expect(setup?.asOf).toBe(9);
});

test.each([
  ["a column that is gone", stored(1, "Margin")],
  ["a column that is text now", stored(1, "Industry")],
  ["another list", stored(1, "Revenue", "Sheet Other")],
])("a setup with %s is not offered", (_name, one) => {
  expect(rememberedSetup([one], list, 9)).toBeNull();
});
