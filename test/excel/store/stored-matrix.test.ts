import { storedMatrixFrom, storedText } from "../../../src/excel/store/stored-matrix";

const stored = {
  list: "table Accounts on sheet Accounts",
  setup: {
    title: "Scoring matrix",
    criteria: [
      {
        name: "Revenue",
        sourceColumn: "Revenue",
        direction: "higher" as const,
        worst: null,
        best: 10,
        weight: 40,
      },
    ],
    slots: 6,
    asOf: 46000,
  },
};

test("what is stored comes back the same", () => {
  expect(storedMatrixFrom(storedText(stored))).toEqual(stored);
});

test.each([
  ["damaged text", "{"],
  ["nothing", undefined],
  ["another shape", '{"version":1,"list":3}'],
  ["a newer version", storedText(stored).replace('"version":1', '"version":2')],
  ["null", "null"],
])("%s is not taken for a setup", (_name, text) => {
  expect(storedMatrixFrom(text)).toBeNull();
});
