import { missingRatingOf } from "../../../src/domain/scoring/blank-policy";
import { blankPolicies } from "../../../src/domain/scoring/scoring-setup";

describe("missingRatingOf", () => {
  it("would count a blank otherwise than the words of the sheet say", () => {
    expect(blankPolicies.map(missingRatingOf)).toEqual([
      "worst",
      "neutral",
      "renormalise",
      "error",
    ]);
  });
});
