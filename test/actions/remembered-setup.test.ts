import { rememberedMatrix, setupNow } from "../../src/actions/remembered-setup";
import type { MatrixInputs } from "../../src/excel/store/matrix-inputs";

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
  return { list: label, setup: { title: "T", criteria: [criterion], slots: 3, asOf }, sheet: null };
}

test("the newest setup of the same list is offered again, for today", () => {
  const newest = rememberedMatrix([stored(2, "Revenue"), stored(1, "Revenue")], list);
  const setup = newest && setupNow(newest, null, 9);
  expect(setup?.criteria[0]?.weight).toBe(2);
  expect(setup?.asOf).toBe(9);
});

test("a matrix whose sheet is gone does not hide one that is there to be updated", () => {
  const sheet = { id: "s", name: "Scoring matrix" };
  const there = { ...stored(1, "Revenue"), sheet };
  expect(rememberedMatrix([stored(2, "Revenue"), there], list)?.sheet).toBe(sheet);
});

describe("what was changed on the sheet since", () => {
  const inputs: MatrixInputs = {
    criteria: [{ name: "Sales", direction: "lower", worst: 9, best: null, weight: 70 }],
    slots: 5,
    settings: {},
    tierLimits: [],
    tierLabels: [],
    accounts: new Map(),
  };

  test("is what the pane begins with", () => {
    expect(setupNow(stored(1, "Revenue"), inputs, 9)).toEqual({
      title: "T",
      criteria: [
        {
          name: "Sales",
          sourceColumn: "Revenue",
          direction: "lower",
          worst: 9,
          best: null,
          weight: 70,
        },
      ],
      slots: 5,
      asOf: 9,
    });
  });

  test.each([
    [
      "a row more than there were criteria",
      { ...inputs, criteria: [...inputs.criteria, ...inputs.criteria] },
    ],
    ["no weight", { ...inputs, criteria: [{ ...inputs.criteria[0]!, weight: 0 }] }],
    ["a weight below 0", { ...inputs, criteria: [{ ...inputs.criteria[0]!, weight: -1 }] }],
  ])("is passed over when it cannot be a setup: %s", (_what, unfit) => {
    expect(setupNow(stored(1, "Revenue"), unfit, 9).criteria).toEqual(
      stored(1, "Revenue").setup.criteria,
    );
  });

  test("does not make slots of what is no number of accounts", () => {
    expect(setupNow(stored(1, "Revenue"), { ...inputs, slots: 2.5 }, 9).slots).toBe(3);
    expect(setupNow(stored(1, "Revenue"), { ...inputs, slots: null }, 9).slots).toBe(3);
  });
});

test.each([
  ["a column that is gone", stored(1, "Margin")],
  ["a column that is text now", stored(1, "Industry")],
  ["another list", stored(1, "Revenue", "Sheet Other")],
])("a setup with %s is not offered", (_name, one) => {
  expect(rememberedMatrix([one], list)).toBeNull();
});
