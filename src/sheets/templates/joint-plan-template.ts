import { look } from "../look";
import type { FieldPlace, SheetTemplate } from "../template/template";
import { choices } from "./choices";
import { actionStateFormula, attainmentFormula, goalStateFormula } from "./shared-formulas";

/** What the workbook may say on a plan that the customer sees; all else there is typed for them. */
export const jointPlanMaySee: ReadonlySet<string> = new Set([
  "title.account",
  "about.asOf",
  "header.accountManager",
  "header.executiveSponsor",
  "header.customerSince",
]);

const prose: readonly FieldPlace[] = [{ label: 0, value: 1, last: 7, lines: 3 }];

/** The plan that is made with the customer: theirs to read, and to keep. */
export const jointPlanTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Plan",
  orientation: "Landscape",
  columnWidths: [26, 24, 16, 14, 12, 12, 12, 14, 16],
  lastColumn: 7,
  listColumns: 9,
  isPaged: true,
  frozenRows: 2,
  sections: [
    { kind: "title", key: "title", subtitle: "Joint plan" },
    {
      kind: "fields",
      key: "about",
      heading: null,
      grid: [{ label: 0, value: 1 }],
      fields: [{ key: "asOf", label: "As of", format: "date", isPlain: true, name: "PlanAsOf" }],
    },
    {
      kind: "fields",
      key: "header",
      heading: "1  Who works on it",
      grid: [
        { label: 0, value: 1 },
        { label: 3, value: 5, last: 7 },
      ],
      fields: [
        { key: "accountManager", label: "Account manager", name: "AccountManager" },
        { key: "yourLead", label: "Your lead" },
        { key: "executiveSponsor", label: "Executive sponsor" },
        { key: "yourSponsor", label: "Your sponsor" },
        { key: "customerSince", label: "Working together since", format: "date" },
      ],
    },
    {
      kind: "fields",
      key: "together",
      heading: "2  What matters to you",
      grid: prose,
      fields: [
        { key: "objectives", label: "Your objectives" },
        { key: "initiatives", label: "Your initiatives" },
        { key: "contribution", label: "What we bring to them" },
      ],
    },
    {
      kind: "list",
      key: "goals",
      heading: "3  Goals we share",
      name: "Goals",
      spareRows: 3,
      minimumRows: 5,
      columns: [
        { key: "goal", label: "Goal" },
        { key: "measure", label: "Measure" },
        { key: "owner", label: "Owner" },
        { key: "baseline", label: "Baseline", format: "row" },
        { key: "target", label: "Target", format: "row" },
        { key: "actual", label: "Actual", format: "row" },
        { key: "due", label: "Due", format: "date", input: { kind: "date" } },
        { key: "attainment", label: "Attainment", format: "percent", formula: attainmentFormula },
        { key: "state", label: "State", formula: goalStateFormula },
      ],
    },
    {
      kind: "list",
      key: "actions",
      heading: "4  Next steps",
      name: "Actions",
      spareRows: 3,
      minimumRows: 6,
      columns: [
        { key: "step", label: "Action" },
        { key: "goal", label: "For the goal" },
        { key: "owner", label: "Owner" },
        { key: "due", label: "Due", format: "date", input: { kind: "date" } },
        {
          key: "status",
          label: "Status",
          input: { kind: "list", options: choices.actionStatus },
        },
        { key: "state", label: "State", formula: actionStateFormula },
      ],
    },
    {
      kind: "list",
      key: "meetings",
      heading: "5  When we meet",
      name: "Meetings",
      spareRows: 2,
      minimumRows: 3,
      columns: [
        { key: "day", label: "Day", format: "date", input: { kind: "date" } },
        { key: "subject", label: "Subject" },
        { key: "who", label: "Who" },
      ],
    },
  ],
};
