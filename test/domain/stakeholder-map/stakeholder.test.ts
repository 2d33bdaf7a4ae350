import { contactOfLevel, influenceOfRole } from "../../../src/domain/stakeholder-map/stakeholder";

test("who decides is shown as if they only used it, or somebody without a role as if they had a say", () => {
  expect(["Decider", "buyer", " approver "].map(influenceOfRole)).toEqual(["high", "high", "high"]);
  expect(["influencer", "gatekeeper"].map(influenceOfRole)).toEqual(["middle", "middle"]);
  expect(["initiator", "user"].map(influenceOfRole)).toEqual(["low", "low"]);
  expect([null, "", "friend"].map(influenceOfRole)).toEqual(["unknown", "unknown", "unknown"]);
});

test("a level that nobody rated counts as one that is known", () => {
  expect([0, 1, 2, 3, 4].map(contactOfLevel)).toEqual([
    "none",
    "none",
    "inContact",
    "trusted",
    "trusted",
  ]);
  expect([null, 5, -1, Number.NaN].map(contactOfLevel)).toEqual(Array(4).fill("unknown"));
});
