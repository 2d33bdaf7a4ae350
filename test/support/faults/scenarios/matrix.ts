import { actions } from "../../../../src/actions";
import type { CreatedSheet } from "../../../../src/actions/contract";
import type { Approach, Scenario } from "./scenario";
import { lists, readBest, score, typeInto } from "./workbook";

const approachUpdate: Approach = async () => {
  const read = await readBest();
  const { existing } = read;
  if (existing === null) throw new Error("The matrix is not found.");
  return (options) => actions.updateScoringMatrix(read, read.proposal, existing, options);
};

/** The matrix as it is where its first state was not kept. */
const approachWithoutSnapshot: Approach = async () => {
  const read = await readBest();
  return async (options) => {
    const created = await actions.createScoringMatrix(read, read.proposal, options);
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
      await context.sync();
      parts.items
        .filter(({ namespaceUri }) => namespaceUri.includes(":snapshot"))
        .forEach((part) => part.delete());
      await context.sync();
    });
    return created;
  };
};

async function update(): Promise<CreatedSheet> {
  return (await (
    await approachUpdate()
  )({})) as CreatedSheet;
}

/** Something for an update to write: another value, and an account that is new. */
async function changeAccounts(fit: number, account: string): Promise<void> {
  await typeInto("Accounts", "C2", fit);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Accounts").rows.add(undefined, [[account, 80, 3, 40]]);
    await context.sync();
  });
}

async function scoredAndChanged(): Promise<void> {
  await lists();
  await score();
  await changeAccounts(8, "Gale");
}

export const matrixScenarios: readonly Scenario[] = [
  {
    name: "score",
    prepare: lists,
    approach: async () => {
      const read = await readBest();
      return (options) => actions.createScoringMatrix(read, read.proposal, options);
    },
    // Who did not see the scores come could not keep them.
    partly: { when: /still calculating/u, approach: approachWithoutSnapshot },
  },
  {
    name: "update",
    prepare: scoredAndChanged,
    approach: approachUpdate,
    typesOn: "StatusNow",
  },
  {
    name: "update again",
    prepare: async () => {
      await scoredAndChanged();
      await update();
      await changeAccounts(9, "Hull");
    },
    approach: approachUpdate,
    typesOn: "StatusNow",
  },
  {
    name: "take back a matrix",
    prepare: lists,
    approach: async () => {
      const created = await score();
      return () => actions.takeBack(created);
    },
    hasHistory: true,
    cannotCancel: true,
  },
  {
    name: "take back an update",
    prepare: scoredAndChanged,
    approach: async () => {
      const created = await update();
      return () => actions.takeBack(created);
    },
    hasHistory: true,
    cannotCancel: true,
  },
];
