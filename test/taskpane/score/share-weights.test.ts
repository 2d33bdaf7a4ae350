import fc from "fast-check";
import { roomFor, shareWeights, wholePercents } from "../../../src/taskpane/score/share-weights";

const free = [false, false, false];

test("what a criterion gains the others lose in proportion", () => {
  // 60 left for 30 : 20 is 36 : 24.
  expect(shareWeights([50, 30, 20], free, 0, 40)).toEqual([40, 36, 24]);
});

test("a locked weight stays while the rest share what is left", () => {
  expect(shareWeights([50, 30, 20], [false, true, false], 0, 60)).toEqual([60, 30, 10]);
});

test("a wish beyond what the locked ones leave is met as far as it goes", () => {
  expect(shareWeights([50, 30, 20], [false, true, false], 0, 95)).toEqual([70, 30, 0]);
  expect(roomFor([50, 30, 20], [false, true, false], 0)).toBe(70);
});

test("with all others locked a weight cannot move", () => {
  expect(shareWeights([50, 30, 20], [false, true, true], 0, 10)).toEqual([50, 30, 20]);
});

test("others at 0 share equally what is given back", () => {
  expect(shareWeights([100, 0, 0], free, 0, 40)).toEqual([40, 30, 30]);
});

test("thirds become 34, 33, 33, the earlier one first", () => {
  expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
});

test("the largest remainders get what is left", () => {
  // 2:3:4 of 100 is 22.2, 33.3, 44.4: one point is left and 44.4 has the largest remainder.
  expect(wholePercents([2, 3, 4])).toEqual([22, 33, 45]);
});

test("weights already in whole per cents come back as they are", () => {
  expect(wholePercents([7, 29, 64])).toEqual([7, 29, 64]);
});

test("whatever is moved and locked, the weights are whole, not negative, and add up to 100", () => {
  const weights = fc
    .array(fc.nat(1000), { minLength: 1, maxLength: 8 })
    .filter((list) => list.some((weight) => weight > 0))
    .map((list) => wholePercents(list));
  fc.assert(
    fc.property(
      weights,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.nat(7),
      fc.integer({ min: -50, max: 150 }),
      (percents, locked, place, wanted) => {
        const changed = place % percents.length;
        const shared = shareWeights(percents, locked, changed, wanted);
        expect(shared.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        expect(shared.every((percent) => Number.isInteger(percent) && percent >= 0)).toBe(true);
        shared.forEach((percent, index) => {
          if (locked[index] && index !== changed) {
            expect(percent).toBe(percents[index]);
          }
        });
      },
    ),
  );
});
