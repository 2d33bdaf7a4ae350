import { lubyNumber } from "../../../src/domain/capacity/luby-number";

describe("lubyNumber", () => {
  it("follows the published sequence", () => {
    const first = Array.from({ length: 31 }, (_, at) => lubyNumber(at + 1));
    const half = [1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8];
    expect(first).toEqual([...half, ...half, 16]);
  });
});
