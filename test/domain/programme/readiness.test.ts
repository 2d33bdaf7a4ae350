import { assessReadiness } from "../../../src/domain/programme/readiness";

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
    const sentence = "the answers given do not decide it; answer one more question";
    expect(() => assess(true, false, null)).toThrow(sentence);
    expect(() => assess(true, null, null)).toThrow(sentence);
    expect(() => assess(null, null, false)).toThrow(sentence);
    expect(() => assess(null, null, null)).toThrow(sentence);
  });
});
