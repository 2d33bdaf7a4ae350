import { actions } from "../../../../src/actions";
import type { Scenario } from "./scenario";
import { lists, typeInto } from "./workbook";

const thirdQuarter = {
  cadence: "quarterly",
  firstDay: 46204,
  lastDay: 46295,
  label: "Q3 2026",
} as const;

const reviewName = "Review Acme Q3 2026";

async function reviewed(): Promise<void> {
  await lists();
  await actions.createReview("Acme", thirdQuarter);
}

async function reviewedAndChanged(): Promise<void> {
  await reviewed();
  await typeInto("Deals", "D2", 130);
}

export const reviewScenarios: readonly Scenario[] = [
  {
    name: "review",
    prepare: lists,
    approach: async () => (options) => actions.createReview("Acme", thirdQuarter, options),
  },
  {
    name: "refresh a review",
    prepare: reviewedAndChanged,
    approach: async () => (options) => actions.createReview("Acme", thirdQuarter, options),
  },
  {
    name: "take back a refreshed review",
    prepare: reviewedAndChanged,
    approach: async () => {
      const refreshed = await actions.createReview("Acme", thirdQuarter);
      return () => actions.takeBack(refreshed);
    },
    hasHistory: true,
    cannotCancel: true,
  },
  {
    name: "close a review",
    prepare: async () => {
      await reviewed();
      await actions.createAccountPlan("Acme");
    },
    // A second time there is nothing to close, which is said.
    approach: async () => (options) =>
      actions.closeReview(reviewName, options).catch((problem: Error) => {
        if (!problem.message.includes("is closed already")) throw problem;
        return null;
      }),
  },
  {
    name: "take back a closed review",
    prepare: reviewed,
    approach: async () => {
      const closed = await actions.closeReview(reviewName);
      return () => actions.takeBack(closed);
    },
    // Where it stayed closed it cannot be closed again, which is said.
    again: async () => (options) => actions.createReview("Bolt", thirdQuarter, options),
    hasHistory: true,
    cannotCancel: true,
  },
];
