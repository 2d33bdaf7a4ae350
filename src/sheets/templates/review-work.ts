import type { Section } from "../template/template";
import { choices } from "./choices";
import { attainmentFormula, goalStateFormula, promiseStateFormula } from "./shared-formulas";
import { opportunityColumns } from "./shared-lists";

const inPeriod = (cell: string): string =>
  `{${cell}}>={about.firstDay},{${cell}}<{about.lastDay}+1`;

export const reviewWork: readonly Section[] = [
  {
    kind: "list",
    key: "goals",
    heading: "Goals",
    name: "Goals",
    spareRows: 1,
    minimumRows: 3,
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
    heading: "Actions",
    name: "Actions",
    spareRows: 1,
    minimumRows: 3,
    columns: [
      { key: "step", label: "Action" },
      { key: "goal", label: "For the goal" },
      { key: "owner", label: "Owner" },
      { key: "due", label: "Due", format: "date", input: { kind: "date" } },
      {
        key: "dueBefore",
        label: "Due at last review",
        format: "date",
        input: { kind: "date" },
      },
      {
        key: "status",
        label: "Status",
        input: { kind: "list", options: choices.actionStatus },
      },
      {
        key: "state",
        label: "State",
        formula:
          '=IF({step}="","",IF({status}="Done","✓ Done",IF({due}="","○ No date",IF({due}<{about.asOf},"▲ Overdue",IF(OR({status}="Moved",AND({dueBefore}<>"",{due}>{dueBefore})),"● Moved","● Open")))))',
      },
    ],
  },
  {
    kind: "list",
    key: "opportunities",
    heading: "Opportunities that moved, and those still open",
    name: "Opportunities",
    spareRows: 1,
    minimumRows: 3,
    columns: [
      ...opportunityColumns,
      {
        key: "moved",
        label: "In the period",
        formula: `=IF({name}="","",IF(AND({stage}="won",${inPeriod("closed")}),"✓ Won",IF(AND({stage}="lost",${inPeriod("closed")}),"▲ Lost",IF(AND(${inPeriod("opened")}),"● New",IF({stage}="open","○ Still open","–")))))`,
      },
    ],
  },
  {
    kind: "list",
    key: "decisions",
    heading: "Decisions",
    name: "Decisions",
    spareRows: 4,
    minimumRows: 4,
    columns: [
      { key: "decision", label: "Decision" },
      { key: "reason", label: "Reason" },
      { key: "decidedBy", label: "Decided by" },
      { key: "date", label: "Date", format: "date", input: { kind: "date" } },
    ],
  },
  {
    kind: "list",
    key: "nextSteps",
    heading: "Next steps",
    name: "NextSteps",
    spareRows: 4,
    minimumRows: 4,
    columns: [
      { key: "step", label: "Step" },
      { key: "needs", label: "Needs" },
      { key: "owner", label: "Owner" },
      { key: "due", label: "Due", format: "date", input: { kind: "date" } },
      {
        key: "status",
        label: "Status",
        input: { kind: "list", options: choices.actionStatus },
      },
    ],
  },
  {
    kind: "list",
    key: "commitments",
    heading: "Commitments to the customer",
    name: "Commitments",
    spareRows: 2,
    minimumRows: 4,
    columns: [
      { key: "promise", label: "Commitment" },
      { key: "toWhom", label: "To whom" },
      { key: "owner", label: "Owner" },
      { key: "due", label: "Due", format: "date", input: { kind: "date" } },
      { key: "delivered", label: "Delivered", format: "date", input: { kind: "date" } },
      { key: "state", label: "State", formula: promiseStateFormula },
    ],
  },
];
