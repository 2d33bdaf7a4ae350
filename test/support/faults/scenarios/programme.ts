import { createProgrammeSheet } from "../../../../src/actions/create-programme-sheet";
import { actions } from "../../../../src/actions";
import type { Scenario } from "./scenario";
import { lists, typeInto } from "./workbook";

async function readyThenChanged(): Promise<void> {
  await lists();
  await createProgrammeSheet("readiness");
  await typeInto("Accounts", "A7", "Fiord");
}

export const programmeScenarios: readonly Scenario[] = [
  {
    name: "readiness",
    prepare: lists,
    approach: async () => (options) => createProgrammeSheet("readiness", options),
  },
  {
    name: "refresh readiness",
    prepare: readyThenChanged,
    approach: async () => (options) => createProgrammeSheet("readiness", options),
  },
  {
    name: "take back readiness",
    prepare: lists,
    approach: async () => {
      const created = await createProgrammeSheet("readiness");
      return () => actions.takeBack(created);
    },
    hasHistory: true,
    cannotCancel: true,
  },
];
