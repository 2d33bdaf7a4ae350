import type { Section } from "../template/template";
import { planPairs } from "./field-grids";
import { choices } from "./choices";
import { sourceColumn } from "./shared-lists";

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
      {
        key: "wanted",
        label: "Level wanted",
        format: "whole",
        input: { kind: "number", from: 0, to: 4, whole: true },
      },
      {
        key: "actual",
        label: "Level now",
        format: "whole",
        input: { kind: "number", from: 0, to: 4, whole: true },
      },
      {
        key: "gap",
        label: "Gap",
        format: "whole",
        formula: '=IF(OR({name}="",COUNT({wanted},{actual})<2),"",MAX(0,{wanted}-{actual}))',
      },
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
