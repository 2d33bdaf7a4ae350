import { actions } from "../../../../src/actions";
import { useAsTemplate } from "../../../../src/actions/mark-template";
import type { Approach, Scenario } from "./scenario";
import { accountNames, lists, typeInto } from "./workbook";

/** More than one: they are made one after the other. */
const many = accountNames.slice(0, 2);
const [first = "", second = "", third = ""] = accountNames;

async function twoPlans(): Promise<void> {
  await lists();
  await actions.createAccountPlans([first, second]);
}

/** Something for a refresh to write on both. */
async function changeDeals(): Promise<void> {
  await typeInto("Deals", "D2", 130);
  await typeInto("Deals", "D3", 90);
}

const approachFirst: Approach = async () => () => {
  const controller = new AbortController();
  return actions.createAccountPlans(many, {
    signal: controller.signal,
    onMade: () => controller.abort(),
  });
};

/** Gathering and writing; then the index is brought up to date, which does not happen here. */
const runsOfAPlan = 2;

const approachWithoutIndex: Approach = async () => async (options) => {
  const { run } = Excel;
  let left = runsOfAPlan;
  Excel.run = ((...given: Parameters<typeof run>) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error("The index is not reached.")) : run(...given);
  }) as typeof run;
  try {
    return await actions.createAccountPlan(third, options);
  } finally {
    Excel.run = run;
  }
};

/** A sheet of the user's as their template, with rows that repeat. */
async function ownTemplate(): Promise<void> {
  await lists();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Our plan");
    sheet.getRange("A1:B2").values = [
      ["{{account.name}}", "{{won.count}}"],
      ["{{#each opportunities}}{{opportunity.name}}", "{{opportunity.amount}}{{/each}}"],
    ];
    await context.sync();
  });
  await useAsTemplate("Our plan");
}

const approachOwn: Approach = async () => {
  const templates = await actions.listTemplates("plans");
  const own = templates.find(({ name }) => name === "Our plan");
  return (options) => actions.createAccountPlan(first, { ...options, template: own?.id ?? "" });
};

export const planScenarios: readonly Scenario[] = [
  { name: "plan from an own template", prepare: ownTemplate, approach: approachOwn },
  {
    name: "plan",
    prepare: lists,
    approach: async () => (options) => actions.createAccountPlan(first, options),
  },
  {
    name: "plans, all or none",
    prepare: lists,
    approach: async () => (options) =>
      actions.createAccountPlans(many, { ...options, finishedOnes: "takeBack" }),
    // Where taking them back is refused as well, they are kept, which is said.
    partly: { when: /were finished before(?:, and are kept|: if)/u, approach: approachFirst },
    isInParts: true,
  },
  {
    name: "plans, those that are finished stay",
    prepare: lists,
    approach: async () => (options) => actions.createAccountPlans(many, options),
    partly: {
      when: /the others were cancelled|were finished before, and are kept/u,
      approach: approachFirst,
    },
    isInParts: true,
  },
  {
    name: "take back plans",
    prepare: lists,
    approach: async () => {
      const created = await actions.createAccountPlans([first, second]);
      return () => actions.takeBack(created);
    },
    hasHistory: true,
    cannotCancel: true,
  },
  {
    name: "refresh plans",
    prepare: async () => {
      await twoPlans();
      await changeDeals();
    },
    approach: async () => (options) => actions.refreshPlans({}, options),
  },
  {
    name: "take back a refresh",
    prepare: async () => {
      await twoPlans();
      await changeDeals();
    },
    approach: async () => {
      const refreshed = await actions.refreshPlans({});
      return () => actions.takeBack(refreshed);
    },
    hasHistory: true,
    cannotCancel: true,
  },
  {
    name: "plan index",
    prepare: twoPlans,
    approach: async () => (options) => actions.createPlanIndex(options),
  },
  {
    name: "plan that comes to an index",
    prepare: async () => {
      await twoPlans();
      await actions.createPlanIndex();
    },
    approach: async () => (options) => actions.createAccountPlan(third, options),
    // Where the pane goes between the two, the plan is whole and the index lists it when it is made again.
    partly: { approach: approachWithoutIndex },
    wayOut: { when: /choose Plan index again/u, take: () => actions.createPlanIndex() },
    isInParts: true,
  },
];
