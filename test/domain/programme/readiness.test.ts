import { assessReadiness } from "../../../src/domain/programme/readiness";
import { refusalOf } from "../../support/refusal";

function assess(
  concentrated: boolean | null,
  longCycle: boolean | null,
  churnHurts: boolean | null,
): string {
  return assessReadiness({ concentrated, longCycle, churnHurts });
}

describe("assessReadiness", () => {
  it("starts on two yeses or three, in any place", () => {
    expect(assess(true, true, true)).toBe("Start");
    expect(assess(true, true, false)).toBe("Start");
    expect(assess(true, false, true)).toBe("Start");
    expect(assess(false, true, true)).toBe("Start");
    expect(assess(null, true, true)).toBe("Start");
  });

  it("waits on two noes or three", () => {
    expect(assess(false, false, false)).toBe("Not yet");
    expect(assess(true, false, false)).toBe("Not yet");
    expect(assess(false, null, false)).toBe("Not yet");
  });

  it("does not take a missing answer for a no", () => {
    const refusal = "unavailable: the answers given do not decide it; answer one more question";
    expect(refusalOf(() => assess(true, false, null))).toBe(refusal);
    expect(refusalOf(() => assess(true, null, null))).toBe(refusal);
    expect(refusalOf(() => assess(null, null, false))).toBe(refusal);
    expect(refusalOf(() => assess(null, null, null))).toBe(refusal);
  });
});
