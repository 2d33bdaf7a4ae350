import { createProgrammeSheet } from "../../../../src/actions/create-programme-sheet";
import type { Scenario } from "./scenario";
import { lists, typeInto } from "./workbook";

export const programmeScenarios: readonly Scenario[] = [
  {
    name: "load and allocation",
    prepare: lists,
    approach: async () => (options) => createProgrammeSheet("load", options),
    again: async () => (options) => createProgrammeSheet("load", options),
  },
  {
    name: "refresh revenue at risk",
    prepare: async () => {
      await lists();
      await createProgrammeSheet("pareto");
      await typeInto("Deals", "D2", 130);
    },
    approach: async () => (options) => createProgrammeSheet("pareto", options),
  },
];
