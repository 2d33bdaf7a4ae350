import { look } from "../look";
import type { SheetTemplate } from "../template/template";

/** One row a plan, each cell of which follows the plan. */
export const planIndexTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Plan",
  orientation: "Landscape",
  columnWidths: [28, 18, 20, 9, 17, 14, 17, 12, 14, 15, 14],
  lastColumn: 10,
  frozenRows: 5,
  sections: [
    {
      kind: "title",
      key: "title",
      name: "PlanIndexTitle",
      subtitle: "Every account plan of this workbook",
      showsSettings: true,
    },
    {
      kind: "list",
      key: "index",
      heading: null,
      note: "The cells follow the plans; a click on an account opens its plan. Sort and filter as you like.",
      name: "Index",
      showFilter: true,
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "manager", label: "Account manager", isPlain: true },
        { key: "sponsor", label: "Executive sponsor", isPlain: true },
        { key: "tier", label: "Tier", isPlain: true },
        { key: "completeness", label: "Completeness", isPlain: true, format: "percent" },
        { key: "health", label: "Health (1 to 10)", isPlain: true, format: "rating" },
        { key: "goalsReached", label: "Goals reached", isPlain: true },
        { key: "overdue", label: "Overdue", isPlain: true, format: "whole" },
        { key: "attention", label: "To look at", isPlain: true, format: "whole" },
        { key: "nextReview", label: "Next review", isPlain: true, format: "date" },
        { key: "asOf", label: "Refreshed as of", isPlain: true, format: "date" },
      ],
    },
  ],
};

/** The names of a plan's cells that its row of the index follows, by column. */
export const indexedNames = {
  manager: "AccountManager",
  sponsor: "_KAM.header.executiveSponsor",
  tier: "_KAM.header.tier",
  completeness: "Completeness",
  health: "Health",
  goalsReached: "_KAM.summary.goalsReached",
  overdue: "_KAM.summary.overdue",
  attention: "_KAM.summary.attention",
  nextReview: "_KAM.about.nextReview",
  asOf: "AsOf",
} as const;
