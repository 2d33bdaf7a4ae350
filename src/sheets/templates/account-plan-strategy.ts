import type { Section } from "../template/template";
import { choices } from "./choices";
import { planPairs, planProse } from "./field-grids";
import { actionStateFormula } from "./shared-formulas";
import { riskRatingColumns } from "./shared-lists";

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

/** An end of the Wilson interval of the share, at 95 %. */
function wilson(sign: "-" | "+"): string {
  const z = "NORMSINV(0.975)";
  const half = `${z}*SQRT({owners}*({peers}-{owners})/{peers}+${z}^2/4)`;
  return `=IF(OR({offering}="",SUM({peers})<5),"",({owners}+${z}^2/2${sign}${half})/({peers}+${z}^2))`;
}

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
    note: "Who buys what of all that there is to sell. Lists tell what is owned, open, lost or was never offered; competitor and not relevant are for typing.",
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
    key: "odds",
    heading: "What similar accounts own",
    note: "The share of accounts like this one that own it, with its 95 % interval, and what each of them spent; nothing is claimed of fewer than 5.",
    name: "Odds",
    spareRows: 0,
    minimumRows: 1,
    columns: [
      { key: "offering", label: "Offering", isPlain: true },
      { key: "similarity", label: "Similar by", isPlain: true },
      { key: "here", label: "Here", isPlain: true },
      { key: "peers", label: "Similar accounts", isPlain: true, format: "whole" },
      { key: "owners", label: "Own it", isPlain: true, format: "whole" },
      {
        key: "share",
        label: "Share",
        format: "percent",
        formula: `=IF(OR({offering}="",SUM({peers})<5),"",{owners}/{peers})`,
      },
      { key: "from", label: "At least", format: "percent", formula: wilson("-") },
      { key: "to", label: "At most", format: "percent", formula: wilson("+") },
      { key: "spent", label: "Spent each", isPlain: true, format: "money" },
      {
        key: "said",
        label: "In words",
        formula: `=IF({offering}="","",IF(SUM({peers})<5,"○ Too few similar","– "&{owners}&" of "&{peers}))`,
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
      ...riskRatingColumns,
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
