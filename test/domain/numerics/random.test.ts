import { createRandom, createXoshiro128 } from "../../../src/domain/numerics/random";
import { refusalOf } from "../../support/refusal";

function draw<T>(next: () => T, count: number): T[] {
  return Array.from({ length: count }, () => next());
}

test("xoshiro128** gives the sequence of its authors' code from the state 1, 2, 3, 4", () => {
  expect(draw(createXoshiro128([1, 2, 3, 4]), 10)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
    4258142804,
  ]);
});

test("agrees with a BigInt transcription of the published algorithm, seeding included", () => {
  const mask = 0xffffffffn;
  function mix(word: bigint): bigint {
    let z = ((word ^ (word >> 16n)) * 0x85ebca6bn) & mask;
    z = ((z ^ (z >> 13n)) * 0xc2b2ae35n) & mask;
    return z ^ (z >> 16n);
  }
  function rotate(word: bigint, by: bigint): bigint {
    return ((word << by) | (word >> (32n - by))) & mask;
  }
  // The double 1 is 0x3ff00000 00000000.
  const start = mix(0x3ff00000n);
  const state = [1n, 2n, 3n, 4n].map((step) => mix((start + step * 0x9e3779b9n) & mask));
  function next(): bigint {
    const [s0, s1, s2, s3] = state as [bigint, bigint, bigint, bigint];
    const result = (rotate((s1 * 5n) & mask, 7n) * 9n) & mask;
    const t = (s1 << 9n) & mask;
    const two = s2 ^ s0;
    const three = s3 ^ s1;
    state[0] = s0 ^ three;
    state[1] = s1 ^ two;
    state[2] = two ^ t;
    state[3] = rotate(three, 11n);
    return result;
  }
  const expected = draw(() => {
    const high = next() >> 5n;
    const low = next() >> 6n;
    return Number((high << 26n) | low) / 2 ** 53;
  }, 200);
  expect(draw(createRandom(1), 200)).toEqual(expected);
});

test("the same seed gives the same stream and every other seed another", () => {
  const streams = [1, 2, 0, -1, 0.5, 2 ** 32 + 1, 1e300].map((seed) =>
    draw(createRandom(seed), 5).join(),
  );
  expect(new Set(streams).size).toBe(streams.length);
  expect(draw(createRandom(7), 5)).toEqual(draw(createRandom(7), 5));
  expect(draw(createRandom(-0), 5)).toEqual(draw(createRandom(0), 5));
});

test("numbers lie in 0 <= u < 1 with mean 1/2, variance 1/12 and no lag-one correlation", () => {
  const count = 100_000;
  const numbers = draw(createRandom(3), count);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  let variance = 0;
  let covariance = 0;
  numbers.forEach((number, index) => {
    variance += (number - mean) ** 2 / count;
    covariance += ((number - mean) * ((numbers[index + 1] ?? mean) - mean)) / count;
  });
  expect(Math.min(...numbers.slice(0, 1000))).toBeGreaterThanOrEqual(0);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
  expect(Math.abs(covariance)).toBeLessThan(0.001);
});

test("all 53 bits are used: the low half differs from number to number", () => {
  const lows = draw(createRandom(5), 100).map((number) => (number * 2 ** 53) % 2 ** 26);
  expect(new Set(lows).size).toBe(100);
});

test("a seed that is no number is refused in words", () => {
  for (const seed of [NaN, Infinity, -Infinity]) {
    expect(refusalOf(() => createRandom(seed))).toBe(
      "value: seed must be a finite number, such as 1",
    );
  }
});
