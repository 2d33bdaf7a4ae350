import { actions } from "../../../../src/actions";
import { createPortfolioReview } from "../../../../src/actions/create-portfolio-review";
import { createScorecard } from "../../../../src/actions/create-scorecard";
import type { Scenario } from "./scenario";
import { lists, typeInto } from "./workbook";

const thirdQuarter = {
  cadence: "quarterly",
  firstDay: 46204,
  lastDay: 46295,
  label: "Q3 2026",
} as const;

export const portfolioScenarios: readonly Scenario[] = [
  {
    name: "scorecard",
    prepare: lists,
    approach: async () => (options) => createScorecard(thirdQuarter, options),
  },
  {
    name: "scorecard again",
    prepare: async () => {
      await lists();
      await createScorecard(thirdQuarter);
      await typeInto("Deals", "D2", 130);
    },
    approach: async () => (options) => createScorecard(thirdQuarter, options),
  },
  {
    name: "portfolio review",
    prepare: async () => {
      await lists();
      await actions.createReview("Acme", thirdQuarter);
    },
    approach: async () => (options) => createPortfolioReview(thirdQuarter, options),
  },
  {
    name: "portfolio review again",
    prepare: async () => {
      await lists();
      await createPortfolioReview(thirdQuarter);
      await typeInto("Deals", "D2", 130);
    },
    approach: async () => (options) => createPortfolioReview(thirdQuarter, options),
  },
];
