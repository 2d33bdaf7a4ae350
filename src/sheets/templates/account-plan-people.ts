import type { ListColumn, Section } from "../template/template";
import { planPairs } from "./field-grids";
import { choices } from "./choices";
import { orBlank } from "./shared-formulas";
import { sourceColumn } from "./shared-lists";

/** The contact level wanted and the one there is, with how much is lacking, of a named row. */
function levelColumns(named: string): readonly ListColumn[] {
  const level = { kind: "number", from: 0, to: 4, whole: true } as const;
  return [
    { key: "wanted", label: "Level wanted", format: "whole", input: level },
    { key: "actual", label: "Level now", format: "whole", input: level },
    {
      key: "gap",
      label: "Gap",
      format: "whole",
      formula: `=IF(OR({${named}}="",COUNT({wanted},{actual})<2),"",MAX(0,{wanted}-{actual}))`,
    },
  ];
}

/** What members of the team are called, and the field of the heading that names them. */
const teamMembers = [
  ["Account manager", "accountManager"],
  ["Backup", "backup"],
  ["Executive sponsor", "executiveSponsor"],
  ["Sales", "sales"],
  ["Marketing", "marketing"],
  ["Technical support", "technicalSupport"],
  ["Implementation", "implementation"],
  ["Onboarding", "onboarding"],
] as const;

export const planHeader: readonly Section[] = [
  {
    kind: "fields",
    key: "header",
    heading: "1  Account and team",
    grid: planPairs,
    fields: [
      {
        key: "type",
        label: "Type",
        input: { kind: "list", options: choices.accountType },
        start: "Existing",
      },
      { key: "accountManager", label: "Account manager", name: "AccountManager" },
      { key: "sales", label: "Sales" },
      { key: "tier", label: "Tier" },
      { key: "backup", label: "Backup" },
      { key: "marketing", label: "Marketing" },
      { key: "industry", label: "Industry" },
      { key: "executiveSponsor", label: "Executive sponsor" },
      { key: "technicalSupport", label: "Technical support" },
      { key: "region", label: "Region" },
      {
        key: "cadence",
        label: "Review cadence",
        name: "ReviewCadence",
        input: { kind: "list", options: choices.cadence },
      },
      { key: "implementation", label: "Implementation" },
      { key: "customerSince", label: "Customer since", format: "date", input: { kind: "date" } },
      { key: "lastReview", label: "Last review", format: "date", input: { kind: "date" } },
      { key: "onboarding", label: "Onboarding" },
      { key: "cadenceReason", label: "Cadence recommended", isPlain: true },
    ],
  },
  {
    kind: "list",
    key: "team",
    heading: "Contact level of the team",
    note: "Whom each of us knows, and how well: 0 none, 1 known, 2 in contact, 3 trusted, 4 partner.",
    name: "Team",
    spareRows: 1,
    minimumRows: 1,
    startRows: teamMembers.map(([member, field]) => ({
      cells: { member, name: orBlank(`{header.${field}}`) },
    })),
    columns: [
      { key: "member", label: "Of our team" },
      { key: "name", label: "Who" },
      { key: "counterpart", label: "Counterpart at the account" },
      ...levelColumns("member"),
    ],
  },
];

export const planRelationships: readonly Section[] = [
  {
    kind: "list",
    key: "relationships",
    heading: "2  Relationships",
    note: "Contact level: 0 none, 1 known, 2 in contact, 3 trusted, 4 partner. Friendliness: -2 hostile to +2 champion. A blocker decides, approves or buys and is against us.",
    name: "Relationships",
    spareRows: 2,
    minimumRows: 5,
    columns: [
      { key: "name", label: "Name" },
      { key: "title", label: "Title" },
      { key: "department", label: "Department" },
      { key: "role", label: "Role", input: { kind: "list", options: choices.role } },
      ...levelColumns("name"),
      {
        key: "friendliness",
        label: "Friendliness",
        format: "whole",
        input: { kind: "number", from: -2, to: 2 },
      },
      { key: "lastContact", label: "Last contact", format: "date", input: { kind: "date" } },
      {
        key: "days",
        label: "Days since",
        format: "whole",
        formula: '=IF(OR({name}="",{lastContact}=""),"",{about.asOf}-{lastContact})',
      },
      {
        key: "blocker",
        label: "Blocker",
        formula:
          '=IF(OR({name}="",{friendliness}=""),"",IF(AND(OR({role}="decider",{role}="approver",{role}="buyer"),{friendliness}<0),"▲ Blocker","–"))',
      },
      { key: "owner", label: "Owner" },
      { key: "nextAction", label: "Next action" },
      { key: "drivers", label: "What drives them" },
      { key: "proposition", label: "Value proposition" },
      sourceColumn,
    ],
  },
];
