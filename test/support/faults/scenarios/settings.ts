import { actions } from "../../../../src/actions";
import { correctList } from "../../../../src/actions/understand-workbook";
import { changeWorkbookSettings } from "../../../../src/actions/workbook-settings";
import type { Scenario } from "./scenario";
import { lists } from "./workbook";

export const settingsScenarios: readonly Scenario[] = [
  {
    name: "change settings",
    prepare: async () => {
      await lists();
      await actions.createAccountPlan("Acme");
    },
    approach: async () => () => changeWorkbookSettings({ currency: "JPY", fiscalYearStart: 4 }),
    again: async () => () => changeWorkbookSettings({ currency: "USD", fiscalYearStart: 7 }),
    hasHistory: true,
  },
  {
    name: "correct a list",
    prepare: lists,
    approach: async () => () => correctList({ list: "Deals", isApart: true }),
    cannotCancel: true,
  },
];
