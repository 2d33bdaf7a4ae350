import type { Section } from "../template/template";
import { choices } from "./choices";
import { planPairs, planProse } from "./field-grids";
import { actionStateFormula } from "./shared-formulas";

export const planBusiness: readonly Section[] = [
  {
    kind: "fields",
    key: "business",
    heading: "3  The customer's business",
    grid: planProse,
    fields: [
      { key: "objectives", label: "Objectives", name: "Objectives" },
      { key: "initiatives", label: "Current initiatives", name: "Initiatives" },
      { key: "financialHealth", label: "Financial health" },
      { key: "marketPosition", label: "Market position" },
    ],
  },
  {
    kind: "list",
    key: "competitors",
    heading: "Competitors at the account",
    name: "Competitors",
    spareRows: 1,
    minimumRows: 3,
    columns: [
      { key: "competitor", label: "Competitor" },
      { key: "strength", label: "Where they are strong" },
      { key: "offering", label: "Offering" },
      {
        key: "share",
        label: "Share of wallet",
        format: "percent",
        input: { kind: "number", from: 0, to: 1 },
      },
      { key: "answer", label: "Our answer", runsOn: true },
    ],
  },
  {
    kind: "list",
    key: "swot",
    heading: "SWOT",
    name: "Swot",
    spareRows: 0,
    minimumRows: 8,
    startRows: ["Strength", "Weakness", "Opportunity", "Threat"].flatMap((kind) => [
      { cells: { kind } },
      { cells: { kind } },
    ]),
    columns: [
      { key: "kind", label: "Kind", input: { kind: "list", options: choices.swot } },
      { key: "dated", label: "Dated", format: "date", input: { kind: "date" } },
      {
        key: "state",
        label: "State",
        formula:
          '=IF({statement}="","",IF({dated}="","▲ No date",IF({about.asOf}-{dated}>{settings.swotDays},"▲ Out of date","✓ Up to date")))',
      },
      { key: "statement", label: "Statement", runsOn: true },
    ],
  },
];

export const planStrategy: readonly Section[] = [
  {
    kind: "fields",
    key: "strategy",
    heading: "5  Strategy and actions",
    grid: planProse,
    fields: [
      { key: "why", label: "Why: what they gain" },
      { key: "how", label: "How: our way there" },
      { key: "what", label: "What: what we offer" },
    ],
  },
  {
    kind: "list",
    key: "actions",
    heading: null,
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
      { key: "urgent", label: "Urgent", input: { kind: "list", options: choices.yesNo } },
      { key: "important", label: "Important", input: { kind: "list", options: choices.yesNo } },
      {
        key: "quadrant",
        label: "Quadrant",
        formula:
          '=IF(OR({step}="",{urgent}="",{important}=""),"",IF({important}="yes",IF({urgent}="yes","Do first","Schedule"),IF({urgent}="yes","Delegate","Drop")))',
      },
      { key: "state", label: "State", formula: actionStateFormula },
    ],
  },
  {
    kind: "list",
    key: "whitespace",
    heading: "6  Whitespace",
    note: "Who buys what: owned, open, competitor or not relevant. The value is of what is open, in a year.",
    name: "Whitespace",
    spareRows: 2,
    minimumRows: 4,
    columns: [],
  },
  {
    kind: "fields",
    key: "whitespaceLook",
    heading: null,
    grid: planPairs,
    fields: [
      {
        key: "on",
        label: "Looked through on",
        format: "date",
        input: { kind: "date" },
        name: "WhitespaceLookedOn",
      },
    ],
  },
  {
    kind: "list",
    key: "risks",
    heading: "7  Risks",
    name: "Risks",
    spareRows: 2,
    minimumRows: 4,
    columns: [
      { key: "risk", label: "Risk" },
      { key: "mitigation", label: "Mitigation" },
      { key: "contingency", label: "Contingency" },
      {
        key: "probability",
        label: "Probability (1 to 5)",
        format: "whole",
        input: { kind: "number", from: 1, to: 5, whole: true },
      },
      {
        key: "impact",
        label: "Impact (1 to 5)",
        format: "whole",
        input: { kind: "number", from: 1, to: 5, whole: true },
      },
      {
        key: "score",
        label: "Risk score",
        format: "whole",
        formula: '=IF(COUNT({probability},{impact})<2,"",{probability}*{impact})',
      },
      {
        key: "level",
        label: "Level",
        formula:
          '=IF({score}="","",IF({score}>={settings.highRisk},"▲ High",IF({score}>={settings.highRisk}/2,"● Middle","✓ Low")))',
      },
      { key: "owner", label: "Owner" },
      { key: "trigger", label: "Trigger", runsOn: true },
    ],
  },
];
