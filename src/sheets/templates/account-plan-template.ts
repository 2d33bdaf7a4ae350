import { look } from "../look";
import type { SheetTemplate } from "../template/template";
import { planChecks, planWatch } from "./account-plan-checks";
import { planCompleteness } from "./account-plan-completeness";
import { planHealth } from "./account-plan-health";
import { planHeader, planRelationships } from "./account-plan-people";
import { planBusiness, planStrategy } from "./account-plan-strategy";
import { planMeasures } from "./account-plan-measures";
import { planWorth } from "./account-plan-worth";

/** The account plan: the state of it first, then nine sections, then the settings. */
export const accountPlanTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Plan",
  orientation: "Landscape",
  columnWidths: [22.9, 13.9, 18.2, 10.5, 9, 10, 11, 11, 11, 8.5, 12, 9, 8.2, 8.2, 10.6, 13],
  lastColumn: 11,
  listColumns: 16,
  printedColumns: 15,
  isPaged: true,
  frozenRows: 2,
  sections: [
    { kind: "title", key: "title", subtitle: "Account plan", showsSettings: true },
    ...planChecks,
    ...planHeader,
    ...planRelationships,
    ...planBusiness,
    ...planWorth,
    ...planStrategy,
    ...planMeasures,
    ...planCompleteness,
    ...planHealth,
    ...planWatch,
  ],
};

/** The words of the whitespace map, whose columns are the account's own offerings. */
export const whitespaceWords = {
  centre: "Buying centre",
  wholeAccount: "Whole account",
  accountItself: "The account itself",
  offering: "Offering",
  openCount: "Open",
  value: "Value of the open ones",
} as const;
