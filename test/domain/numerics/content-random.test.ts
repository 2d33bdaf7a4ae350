import { createContentRandom } from "../../../src/domain/numerics/content-random";

const first = (seed: number, content: readonly number[], occurrence = 1, count = 4) => {
  const uniform = createContentRandom(seed, Float64Array.from(content), occurrence);
  return Array.from({ length: count }, uniform);
};

describe("createContentRandom", () => {
  it("gives the same stream to the same content, and another to any other", () => {
    expect(first(1, [5, NaN, 7])).toEqual(first(1, [5, NaN, 7]));
    expect(first(1, [-0])).toEqual(first(1, [0]));
    const others = [
      first(1, [5, NaN, 7]),
      first(2, [5, NaN, 7]),
      first(1, [5, NaN, 7], 2),
      first(1, [NaN, 5, 7]),
      first(1, [5, NaN, 7.000000000000001]),
      first(1, [5, 7]),
    ];
    expect(new Set(others.map(([one]) => one)).size).toBe(others.length);
  });

  it("is uniform within a stream and across the first numbers of many, and neighbours do not go together", () => {
    const within = first(1, [1], 1, 20_000);
    const across = Array.from({ length: 20_000 }, (_, row) => first(1, [row], 1, 1)[0]!);
    for (const numbers of [within, across]) {
      const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
      // The standard deviation of the mean of 20,000 uniform numbers is 0.002.
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.008);
      const tenths = new Array<number>(10).fill(0);
      numbers.forEach((one) => tenths[Math.floor(one * 10)]!++);
      const chi = tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
      // 99.9 % of chi-squared with 9 degrees of freedom.
      expect(chi).toBeLessThan(27.9);
      let together = 0;
      for (let place = 1; place < numbers.length; place++) {
        together += (numbers[place]! - 0.5) * (numbers[place - 1]! - 0.5);
      }
      expect(Math.abs((12 * together) / numbers.length)).toBeLessThan(0.03);
    }
  });
});
