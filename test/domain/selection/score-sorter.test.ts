import fc from "fast-check";
import { createScoreSorter } from "../../../src/domain/selection/score-sorter";

function sorted(scores: readonly number[]): number[] {
  const order = new Uint32Array(scores.length);
  const list = Float64Array.from(scores);
  createScoreSorter(scores.length)(list, order);
  expect(Array.from(order).sort((a, b) => a - b)).toEqual(scores.map((_, position) => position));
  return Array.from(order, (position) => scores[position]!);
}

/** How often a sort reads a score. */
function looksAt(scores: readonly number[]): number {
  let looks = 0;
  const watched = new Proxy(Float64Array.from(scores), {
    get(target, property) {
      looks += 1;
      return Reflect.get(target, property, target);
    },
  });
  createScoreSorter(scores.length)(watched, new Uint32Array(scores.length));
  return looks;
}

function descending(scores: readonly number[]): number[] {
  return [...scores].sort((first, second) => second - first);
}

describe("createScoreSorter", () => {
  it("sorts any list, long or short, with ties", () => {
    const score = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 1, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(score, { maxLength: 300, size: "max" }), (scores) => {
        expect(sorted(scores)).toEqual(descending(scores));
      }),
    );
  });

  it("sorts lists in which one outlier, or many steps of size, crowd the others into one bin", () => {
    const spread = Array.from({ length: 500 }, (_, i) => ((i * 7919) % 500) / 500);
    expect(sorted([...spread, 1e9])).toEqual(descending([...spread, 1e9]));
    const steps = spread.map((value, i) => (1 + value) * 2 ** ((i * 13) % 900));
    expect(sorted(steps)).toEqual(descending(steps));
    const clusters = spread.map((value, i) => (i % 3) * 1e6 + value);
    expect(sorted(clusters)).toEqual(descending(clusters));
    expect(sorted(new Array<number>(100).fill(4))).toEqual(new Array(100).fill(4));
  });

  it("sorts scores whose differences overflow or vanish", () => {
    const huge = Array.from(
      { length: 60 },
      (_, i) => (i % 2 ? 1 : -1) * (1 + ((i * 7) % 60)) * 2e306,
    );
    huge[0] = Number.MAX_VALUE;
    huge[1] = -Number.MAX_VALUE;
    expect(sorted(huge)).toEqual(descending(huge));
    const tiny = Array.from({ length: 60 }, (_, i) => ((i * 7) % 60) * 5e-324);
    expect(sorted(tiny)).toEqual(descending(tiny));
  });

  it("looks at each score a few times, however long the list and wherever its scores lie", () => {
    const count = 2000;
    const spread = Array.from({ length: count }, (_, i) => ((i * 7919) % count) / count);
    for (const scores of [
      spread,
      spread.map((score, i) => (i === 77 ? 1e9 : score)),
      spread.map((score, i) => (i % 3) * 1e6 + score),
      spread.map((score) => Math.floor(score * 9)),
      spread.map(() => 4),
      spread.map((_, i) => i),
      spread.map((_, i) => -i),
    ]) {
      // Insertion alone would take half a million looks, comparison some 40 a score.
      expect(looksAt(scores) / count).toBeLessThan(12);
    }
  });

  it("takes no more looks than a comparison sort where differences overflow or vanish", () => {
    const count = 2000;
    const turned = Array.from({ length: count }, (_, i) => (i * 7919) % count);
    const huge = turned.map((value) => (value - count / 2) * 1.7e305);
    const tiny = turned.map((value) => value * 5e-324);
    for (const scores of [huge, tiny]) {
      expect(sorted(scores)).toEqual(descending(scores));
      expect(looksAt(scores) / count).toBeLessThan(60);
    }
  });

  it("can be used again for other scores", () => {
    const sort = createScoreSorter(3);
    const order = new Uint32Array(3);
    sort(Float64Array.of(1, 2, 3), order);
    expect(Array.from(order)).toEqual([2, 1, 0]);
    sort(Float64Array.of(5, 4, 6), order);
    expect(Array.from(order)).toEqual([2, 0, 1]);
  });
});
