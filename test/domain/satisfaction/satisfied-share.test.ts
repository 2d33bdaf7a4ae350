import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { satisfiedShare } from "../../../src/domain/satisfaction/satisfied-share";
import { describeWithSharedData, sharedData } from "../../support/shared-data";

test("an answer at the limit counts as satisfied", () => {
  expect(satisfiedShare(Float64Array.of(5, 4, 4, 2, 3), 4)).toBeCloseTo(0.6, 15);
  expect(satisfiedShare(Float64Array.of(3.999), 4)).toBe(0);
});

test("a higher limit never satisfies more", () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(answers, fc.integer({ min: 0, max: 5 }), (list, limit) => {
      const responses = Float64Array.from(list);
      const share = satisfiedShare(responses, limit);
      expect(satisfiedShare(responses, limit + 1)).toBeLessThanOrEqual(share);
    }),
  );
});

test("no answers is too little to tell", () => {
  expect(() => satisfiedShare(Float64Array.of(), 4)).toThrow("responses has no answers");
});

describeWithSharedData("RavenStack's answers", () => {
  test("1,175 answers, of which .66297872 are 4 or 5", () => {
    const text = readFileSync(sharedData("b2b/ravenstack/ravenstack_supports_ticket.csv"), "utf8");
    const { csat } = JSON.parse(
      readFileSync(sharedData("b2b/b2b_expected.json"), "utf8"),
    ).ravenstack;
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    const scores = data.map((row) => row["satisfaction_score"]).filter((score) => score !== "");
    expect(scores).toHaveLength(csat.responses);
    expect(satisfiedShare(Float64Array.from(scores, Number), 4)).toBeCloseTo(csat.share_4_or_5, 8);
  });
});
