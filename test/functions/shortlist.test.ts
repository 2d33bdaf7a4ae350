import { shortlistFunctions } from "../../src/functions/shortlist";
import { callShell } from "./support/custom-functions";

const shortlist = (...given: unknown[]) =>
  callShell("SHORTLIST", shortlistFunctions.SHORTLIST, ...given);
const readiness = (...given: unknown[]) =>
  callShell("READINESS", shortlistFunctions.READINESS, ...given);

function actions(result: unknown): unknown[] {
  return (result as unknown[][]).map(([action]) => action);
}

describe("SHORTLIST", () => {
  it("reads status in any case, and anything but Key as no key account", () => {
    const scores = [[9], [8], [7], [6]];
    const status = [[" KEY "], ["Prospect"], [""], ["key account"]];
    expect(actions(shortlist(scores, status, 2))).toEqual(["Keep", "Promote", "-", "-"]);
  });

  it("counts reviews and confidence where they are given", () => {
    const result = shortlist(
      [[9], [3]],
      [[""], ["Key"]],
      2,
      0.5,
      [[""], [2]],
      [[0.6], [""]],
      "yes",
    );
    expect(actions(result)).toEqual(["Action", "Watch", "Keep"]);
    const full = shortlist([[9], [8], [3]], [[""], [""], ["Key"]], 2, 1, [[0], [0], [2]]);
    expect(actions(full)).toEqual(["Promote", "Watch", "Review"]);
  });

  it("takes a blank among the confidences as not known, and none at all as not asked", () => {
    const call = (confidence: unknown) =>
      actions(shortlist([[9], [8]], [[""], [""]], 2, "", "", confidence));
    expect(call([[""], [0.9]])).toEqual(["Watch", "Promote"]);
    expect(call([[""], [""]])).toEqual(["Watch", "Watch"]);
    expect(call(null)).toEqual(["Promote", "Promote"]);
  });

  it("keeps errors in their rows and lets them take no slot", () => {
    const scores = [["x"], [9], [8], [7], [""]];
    const confidence = [[1], ["?"], [1], [1], [1]];
    expect(shortlist(scores, [[""], [""], [""], [""], [""]], 1, 0.5, "", confidence)).toEqual([
      Array(2).fill('#VALUE! SHORTLIST: scores, row 1: "x" is text, not a number'),
      Array(2).fill('#VALUE! SHORTLIST: confidence, row 2: "?" is text, not a number'),
      ["-", "8 is more than 0.5 below the cut of 9"],
      ["-", "7 is more than 0.5 below the cut of 9"],
      ["", ""],
    ]);
    const two = shortlist(scores, [[""], [""], [""], [""], [""]], 2, 0.5, "", confidence);
    expect(actions(two)[2]).toBe("Promote");
  });

  it("refuses lists of different lengths and impossible rules", () => {
    expect(shortlist([[1], [2]], [["Key"]], 1)).toMatch(/^#VALUE! SHORTLIST: status has 1 value/);
    expect(shortlist([[1], [2]], [["Key"], [""]], 1, 0.5, [[1]])).toMatch(
      /^#VALUE! SHORTLIST: reviews_below has 1 value/,
    );
    expect(shortlist([[1]], [["Key"]], 1.5)).toMatch(/^#VALUE! SHORTLIST: slots is 1.5/);
    expect(shortlist([[1]], [["Key"]], "")).toMatch(/^#N\/A SHORTLIST: slots is blank/);
  });
});

describe("READINESS", () => {
  it("reads yes and no in every spelling that is allowed", () => {
    expect(readiness("Yes", 1, false)).toBe("Start");
    expect(readiness("NO", 0, true)).toBe("Not yet");
    expect(readiness(true, "", false)).toMatch(/^#N\/A READINESS: the answers given do not decide/);
    expect(readiness("maybe", 1, 1)).toMatch(/^#VALUE! READINESS: concentrated: "maybe"/);
    expect(readiness(2, 1, 1)).toMatch(/^#VALUE!/);
  });
});
