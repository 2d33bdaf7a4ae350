import type { Section } from "../template/template";
import { choices } from "./choices";
import { attainmentFormula, goalStateFormula, promiseStateFormula } from "./shared-formulas";
import { opportunityColumns, riskRatingColumns } from "./shared-lists";

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
      { key: "owner", label: "Owner" },
      {
        key: "moved",
        label: "In the period",
        formula: `=IF({name}="","",IF(AND({stage}="won",${inPeriod("closed")}),"✓ Won",IF(AND({stage}="lost",${inPeriod("closed")}),"▲ Lost",IF(AND(${inPeriod("opened")}),"● New",IF({stage}="open","○ Still open","–")))))`,
      },
      { key: "id", label: "ID", isPlain: true },
    ],
  },
  {
    kind: "list",
    key: "people",
    heading: "People",
    note: "Contact level: 0 none to 4 partner. Friendliness: -2 hostile to +2 champion.",
    name: "People",
    spareRows: 1,
    minimumRows: 3,
    columns: [
      { key: "name", label: "Name" },
      { key: "title", label: "Title" },
      { key: "role", label: "Role", input: { kind: "list", options: choices.role } },
      {
        key: "level",
        label: "Level",
        format: "whole",
        input: { kind: "number", from: 0, to: 4, whole: true },
      },
      {
        key: "friendliness",
        label: "Friendliness",
        format: "whole",
        input: { kind: "number", from: -2, to: 2 },
      },
    ],
  },
  {
    kind: "list",
    key: "risks",
    heading: "Risks",
    name: "Risks",
    spareRows: 1,
    minimumRows: 3,
    columns: [
      { key: "risk", label: "Risk" },
      { key: "mitigation", label: "Mitigation" },
      { key: "owner", label: "Owner" },
      ...riskRatingColumns,
      {
        key: "level",
        label: "Level",
        formula:
          '=IF(COUNT({probability},{impact})<2,"",IF({probability}*{impact}>={settings.highRisk},"▲ High",IF({probability}*{impact}>={settings.highRisk}/2,"● Middle","✓ Low")))',
      },
    ],
  },
  {
    kind: "list",
    key: "lastDecisions",
    heading: "Decisions of the last review",
    name: "LastDecisions",
    spareRows: 0,
    minimumRows: 1,
    columns: [
      { key: "decision", label: "Decision" },
      { key: "decidedBy", label: "Decided by" },
      { key: "date", label: "Date", format: "date", input: { kind: "date" } },
      { key: "outcome", label: "What came of it", runsOn: true },
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
  {
    kind: "list",
    key: "participants",
    heading: "Participants",
    name: "Participants",
    spareRows: 2,
    minimumRows: 4,
    columns: [
      { key: "name", label: "Participant" },
      { key: "role", label: "Part" },
    ],
  },
];
