import { areSame, reaches } from "../../../src/domain/numerics/reaches";

describe("reaches", () => {
  it("forgives rounding in the last digits and nothing more, at any size and sign", () => {
    for (const size of [1e-9, 1, 1e9]) {
      expect(reaches(6.6 * size, 6.6 * size)).toBe(true);
      expect(reaches(6.6 * size * (1 - 1e-13), 6.6 * size)).toBe(true);
      expect(reaches(6.6 * size * (1 - 1e-11), 6.6 * size)).toBe(false);
      expect(reaches(-6.6 * size * (1 + 1e-13), -6.6 * size)).toBe(true);
      expect(reaches(-6.6 * size * (1 + 1e-11), -6.6 * size)).toBe(false);
    }
    expect(reaches(0, 0)).toBe(true);
    expect(reaches(-1e-9, 0)).toBe(false);
  });
});

describe("areSame", () => {
  it("forgives rounding to both sides, and nothing more", () => {
    expect(areSame(6.6, 6.6 * (1 - 1e-13))).toBe(true);
    expect(areSame(6.6 * (1 - 1e-13), 6.6)).toBe(true);
    expect(areSame(6.6, 6.6 * (1 - 1e-11))).toBe(false);
    expect(areSame(6.6 * (1 - 1e-11), 6.6)).toBe(false);
  });
});
