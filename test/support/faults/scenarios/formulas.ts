import { actions } from "../../../../src/actions";
import { insertFormula } from "../../../../src/actions/insert-formula";
import { repairFunctions } from "../../../../src/actions/repair-functions";
import type { Scenario } from "./scenario";
import { lists } from "./workbook";

async function insertAt(address: string, formula: string): Promise<unknown> {
  await actions.selectCell(address);
  return insertFormula(formula, { rows: 1, columns: 1 });
}

async function approachInsert(address: string) {
  await actions.selectCell(address);
  return () => insertFormula("=KAM.NPS({10;9;3})", { rows: 1, columns: 1 });
}

export const formulaScenarios: readonly Scenario[] = [
  {
    name: "insert a formula",
    prepare: lists,
    approach: () => approachInsert("Sheet1!B2"),
    again: () => approachInsert("Sheet1!F2"),
    cannotCancel: true,
  },
  {
    name: "repair functions",
    prepare: async () => {
      await lists();
      await insertAt("Sheet1!B2", "=KAM.NPS({10;9;3})");
      await insertAt("Sheet1!B4", "=KAM.NPS({10;9;4})");
    },
    approach: async () => () => repairFunctions(),
    functionsAreLate: true,
    cannotCancel: true,
  },
];
