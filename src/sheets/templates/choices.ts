/** Choices that cells of plans and reviews offer. */
export const choices = {
  yesNo: ["yes", "no"],
  accountType: ["Existing", "Emerging"],
  cadence: ["Weekly", "Monthly", "Quarterly"],
  reviewCadence: ["Weekly", "Monthly", "Quarterly", "Half-yearly", "Yearly"],
  verdict: ["Invest", "Keep", "Review resources"],
  role: ["initiator", "user", "influencer", "decider", "buyer", "gatekeeper", "approver"],
  swot: ["Strength", "Weakness", "Opportunity", "Threat"],
  horizon: ["Short", "Middle", "Long"],
  actionStatus: ["Not started", "Under way", "Done", "Moved"],
  stage: ["open", "won", "lost"],
  whitespace: ["owned", "open", "competitor", "not relevant"],
  better: ["higher", "lower"],
} as const;

/** What other words for a role mean here; keys in lower case. */
export const roleWords: Readonly<Record<string, string>> = {
  "decision maker": "decider",
  "decision-maker": "decider",
  "economic buyer": "buyer",
  purchaser: "buyer",
  "end user": "user",
  champion: "influencer",
};

/** Stage names that count as won or lost where the account's own opportunities name none. */
export const decidedStages = {
  won: ["Won", "Closed Won"],
  lost: ["Lost", "Closed Lost"],
} as const;
