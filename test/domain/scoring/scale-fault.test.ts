import { scaleFault } from "../../../src/domain/scoring/scale-fault";
import type { AccountColumn, Criterion } from "../../../src/domain/scoring/scoring-setup";

const column: AccountColumn = { heading: "A", kind: "number", values: [0, 5, null, 100] };

function faultOf(more: Partial<Criterion>, of: AccountColumn | undefined = column) {
  const usual = { name: "A", sourceColumn: "A", direction: "higher", weight: 1 } as const;
  return scaleFault({ ...usual, worst: null, best: null, ...more }, of);
}

describe("scaleFault", () => {
  it("would let a scale pass that nothing can be rated by", () => {
    expect(faultOf({ scale: "log", worst: 0 })).toBe("endsAboveZero");
    expect(faultOf({ scale: "log" }, { ...column, values: [0, -1] })).toBe("endsAboveZero");
    expect(faultOf({ scale: "three points" })).toBe("five");
    expect(faultOf({ scale: "three points", middle: 100 })).toBe("five");
    expect(faultOf({ scale: "three points", middle: 50, direction: "lower", best: 60 })).toBe(
      "five",
    );
    expect(faultOf({ scale: "steps" })).toBe("steps");
    expect(faultOf({ scale: "steps", steps: [{ from: 0, rating: 11, words: "" }] })).toBe("steps");
    expect(faultOf({ scale: "rated", worst: 10 })).toBe("statedEnds");
  });

  it("would refuse what can be rated", () => {
    expect(faultOf({})).toBeNull();
    expect(faultOf({ scale: "log" })).toBeNull();
    expect(faultOf({ scale: "three points", middle: 50 })).toBeNull();
    expect(faultOf({ scale: "rated", direction: "lower" })).toBeNull();
    expect(faultOf({ scale: "rank" })).toBeNull();
  });
});
