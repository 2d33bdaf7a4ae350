import { actions } from "../../../../src/actions";
import type { RunOptions } from "../../../../src/actions/contract";
import { beginFolding } from "../../../../src/actions/archive-reviews";
import type { Approach, Scenario } from "./scenario";
import { accountNames, lists, typeInto } from "./workbook";

const thirdQuarter = {
  cadence: "quarterly",
  firstDay: 46204,
  lastDay: 46295,
  label: "Q3 2026",
} as const;

const reviewName = "Review Acme Q3 2026";
const otherName = "Review Bolt Q3 2026";

/** More than one: they are made one after the other. */
const many = accountNames.slice(0, 2);
/** Those of them that have no review yet. */
const newOnes = many.filter((account) => account !== "Acme");

async function reviewed(): Promise<void> {
  await lists();
  await actions.createReview("Acme", thirdQuarter);
}

async function reviewedAndChanged(): Promise<void> {
  await reviewed();
  await typeInto("Deals", "D2", 130);
}

async function twoClosed(): Promise<void> {
  await lists();
  await actions.createReviews(["Acme", "Bolt"], thirdQuarter);
  await actions.closeReviews([reviewName, otherName]);
}

async function foldedAway(): Promise<void> {
  await twoClosed();
  await actions.archiveReviews([reviewName]);
}

async function protectList(isProtected: boolean): Promise<void> {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("Reviews");
    if (isProtected) protection.protect();
    else protection.unprotect();
    await context.sync();
  });
}

const approachOnlyList: Approach = async () => () =>
  beginFolding([reviewName], "Folding 1 review away", {});

/** A list that is protected stays as it is. */
const approachWithoutList = async () => async (options: RunOptions) => {
  await protectList(true);
  await actions.bringBackReviews([reviewName], options);
  await protectList(false);
};

/** What stands in the way of a second time is said, and no fault. */
function unlessSaid(work: Promise<unknown>, said: RegExp): Promise<unknown> {
  return work.catch((problem: Error) => {
    if (!said.test(problem.message)) throw problem;
    return null;
  });
}

const isDoneAlready =
  /is closed already|is no review of this workbook|is not in the archive|stands on sheet/u;

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
      unlessSaid(actions.closeReview(reviewName, options), /is closed already/u),
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
  {
    name: "many reviews, one of them there already",
    prepare: reviewedAndChanged,
    approach: async () => (options) =>
      actions.createReviews(many, thirdQuarter, { ...options, finishedOnes: "takeBack" }),
    // Where taking the new ones back is refused as well, they are kept, which is said.
    partly: {
      when: /were finished before(?:, and are kept|: if)/u,
      approach: async () => () => actions.createReviews(newOnes, thirdQuarter),
    },
    isInParts: true,
  },
  {
    name: "close many reviews",
    prepare: async () => {
      await lists();
      await actions.createReviews(["Acme", "Bolt"], thirdQuarter);
    },
    approach: async () => (options) => actions.closeReviews([reviewName, otherName], options),
    again: async () => (options) =>
      unlessSaid(actions.closeReviews([reviewName, otherName], options), isDoneAlready),
  },
  {
    name: "executive page",
    prepare: reviewed,
    approach: async () => (options) => actions.createPage(reviewName, "executive", options),
  },
  {
    name: "plan on one page",
    prepare: async () => {
      await lists();
      await actions.createAccountPlan("Acme");
    },
    approach: async () => (options) => actions.createPage("Plan Acme", "onePage", options),
  },
  {
    name: "customer review again",
    prepare: async () => {
      await reviewed();
      await actions.createPage(reviewName, "customer");
      await typeInto("Deals", "D2", 130);
      await actions.createReview("Acme", thirdQuarter);
    },
    approach: async () => (options) => actions.createPage(reviewName, "customer", options),
  },
  {
    name: "fold a review away",
    prepare: twoClosed,
    approach: async () => (options) => actions.archiveReviews([reviewName], options),
    // The list comes first, and says of a review that it still stands.
    partly: { when: /is there, and says that they stand/u, approach: approachOnlyList },
    isInParts: true,
    again: async () => (options) =>
      unlessSaid(actions.archiveReviews([reviewName], options), isDoneAlready),
  },
  {
    name: "fold another review away",
    prepare: foldedAway,
    approach: async () => (options) => actions.archiveReviews([otherName], options),
    again: async () => (options) =>
      unlessSaid(actions.archiveReviews([otherName], options), isDoneAlready),
  },
  {
    name: "bring a review back",
    prepare: foldedAway,
    approach: async () => (options) => actions.bringBackReviews([reviewName], options),
    // The sheets come first, and stay whatever becomes of the list.
    partly: { when: /does not say yet/u, approach: approachWithoutList },
    isInParts: true,
    again: async () => (options) =>
      unlessSaid(actions.bringBackReviews([reviewName], options), isDoneAlready),
  },
  {
    name: "take back a fold",
    prepare: twoClosed,
    approach: async () => {
      const away = await actions.archiveReviews([reviewName]);
      return () => actions.takeBack(away);
    },
    // The sheets come first, and stay whatever becomes of the list.
    partly: {
      when: /does not say yet/u,
      approach: async () => {
        await actions.archiveReviews([reviewName]);
        return approachWithoutList();
      },
    },
    hasHistory: true,
    isInParts: true,
    cannotCancel: true,
    again: async () => (options) => actions.archiveReviews([otherName], options),
  },
  {
    name: "take back what was brought back",
    prepare: foldedAway,
    approach: async () => {
      const back = await actions.bringBackReviews([reviewName]);
      return () => actions.takeBack(back);
    },
    hasHistory: true,
    cannotCancel: true,
    again: async () => (options) => actions.archiveReviews([otherName], options),
  },
];
