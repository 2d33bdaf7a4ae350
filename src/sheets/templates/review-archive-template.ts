import { look } from "../look";
import type { SheetTemplate } from "../template/template";

/** One row a closed review that stands on no sheet. */
export const reviewArchiveTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Review",
  orientation: "Landscape",
  columnWidths: [28, 14, 12, 12, 50, 14, 10, 14, 9, 9, 8, 14, 12, 12, 10, 18, 12, 28, 14],
  lastColumn: 18,
  frozenRows: 5,
  frozenColumns: 1,
  sections: [
    {
      kind: "title",
      key: "title",
      name: "ReviewArchiveTitle",
      subtitle: "Closed reviews that were folded away",
    },
    {
      kind: "list",
      key: "archive",
      heading: null,
      note: "A review a row. Its values and texts are kept in this workbook, pictures and comments are not: New review brings it back to its own sheet.",
      name: "Archive",
      showFilter: true,
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "period", label: "Period", isPlain: true },
        { key: "firstDay", label: "From", isPlain: true, format: "date" },
        { key: "lastDay", label: "To", isPlain: true, format: "date" },
        { key: "verdict", label: "Recommended action", isPlain: true },
        { key: "revenuePeriod", label: "Revenue in the period", isPlain: true, format: "money" },
        { key: "growth", label: "Growth", isPlain: true, format: "percentFine" },
        { key: "won", label: "Won in the period", isPlain: true, format: "money" },
        { key: "score", label: "Score", isPlain: true, format: "score" },
        { key: "rank", label: "Rank", isPlain: true },
        { key: "tier", label: "Tier", isPlain: true },
        { key: "green", label: "KPIs on target", isPlain: true },
        { key: "goals", label: "Goals reached", isPlain: true },
        { key: "actions", label: "Actions done", isPlain: true },
        { key: "overdue", label: "Overdue", isPlain: true, format: "whole" },
        { key: "by", label: "Closed by", isPlain: true },
        { key: "on", label: "Closed on", isPlain: true, format: "date" },
        { key: "sheet", label: "Sheet", isPlain: true },
        { key: "state", label: "State", isPlain: true },
      ],
    },
  ],
};

/** The cells of a review that its row shows. */
export const archivedFields = {
  period: "about.period",
  firstDay: "about.firstDay",
  lastDay: "about.lastDay",
  revenuePeriod: "worth.revenuePeriod",
  growth: "worth.growth",
  won: "worth.wonPeriod",
  score: "worth.score",
  rank: "worth.rank",
  tier: "worth.tier",
  green: "summary.green",
  goals: "summary.goals",
  actions: "summary.actions",
  overdue: "summary.overdue",
} as const;
