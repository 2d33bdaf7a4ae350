import fc from "fast-check";
import { contentKey } from "../../../src/functions/worker/content-key";

test("equal content has one key, wherever it stands", () => {
  fc.assert(
    fc.property(fc.array(fc.double()), fc.string(), fc.boolean(), (numbers, text, flag) => {
      const make = () => ({ values: Float64Array.from(numbers), list: [...numbers], text, flag });
      expect(contentKey(make())).toBe(contentKey(make()));
    }),
  );
});

test("one number, one letter or one length that differs gives another key", () => {
  const base = { values: Float64Array.of(1, 2, 3), names: ["ab", "c"], top: 3, seed: null };
  const keys = [
    base,
    { ...base, values: Float64Array.of(1, 2, 3 + Number.EPSILON * 2) },
    { ...base, values: Float64Array.of(1, 2, 3, 0) },
    { ...base, values: [1, 2, 3] },
    { ...base, names: ["a", "bc"] },
    { ...base, names: ["ab", "d"] },
    { ...base, top: 4 },
    { ...base, seed: 0 },
    { ...base, seed: undefined },
    { ...base, seed: false },
    { ...base, seed: true },
    { ...base, codes: Int32Array.of(1) },
  ].map(contentKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test("ten thousand neighbouring inputs do not meet", () => {
  const keys = new Set<string>();
  for (let index = 0; index < 10_000; index++) keys.add(contentKey(Float64Array.of(index, 0, 1)));
  expect(keys.size).toBe(10_000);
});
