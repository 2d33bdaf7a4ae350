import { quadrantOf } from "../../../src/domain/selection/quadrant";

const cuts = { attractiveness: 5, strength: 6 };

describe("quadrantOf", () => {
  it("names the four quadrants, the cut itself being high", () => {
    expect(quadrantOf(5, 6, cuts)).toBe("Strategic");
    expect(quadrantOf(5, 5.9, cuts)).toBe("Star");
    expect(quadrantOf(4.9, 6, cuts)).toBe("Status");
    expect(quadrantOf(4.9, 5.9, cuts)).toBe("Streamline");
  });
});
