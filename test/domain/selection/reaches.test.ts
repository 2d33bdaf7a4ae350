import { reaches } from "../../../src/domain/selection/reaches";

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
