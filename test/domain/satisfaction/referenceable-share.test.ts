import { referenceableShare } from "../../../src/domain/satisfaction/referenceable-share";

test("two yes and one no are two thirds", () => {
  expect(referenceableShare([true, false, true])).toBeCloseTo(2 / 3, 15);
  expect(referenceableShare([false])).toBe(0);
});

test("nobody asked is too little to tell", () => {
  expect(() => referenceableShare([])).toThrow(expect.objectContaining({ kind: "unavailable" }));
});
