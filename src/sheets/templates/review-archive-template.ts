import { look } from "../look";
import type { SheetTemplate } from "../template/template";

/** One row a closed review that stands on no sheet. */
export const reviewArchiveTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Review",
  orientation: "Landscape",
  columnWidths: [26, 12, 12, 13, 9, 13, 8, 9, 6, 11, 9, 14, 12, 13, 31, 60],
  lastColumn: 15,
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
      note: "A review a row. Its values and texts are kept in this workbook, notes too in Microsoft 365, pictures are not: New review brings it back to its own sheet.",
      name: "Archive",
      showFilter: true,
      spareRows: 0,
      minimumRows: 1,
      columns: [
        { key: "account", label: "Account", isPlain: true },
        { key: "period", label: "Period", isPlain: true },
        { key: "lastDay", label: "To", isPlain: true, format: "date" },
        { key: "revenuePeriod", label: "Revenue in the period", isPlain: true, format: "money" },
        { key: "growth", label: "Growth", isPlain: true, format: "percentFine" },
        { key: "won", label: "Won in the period", isPlain: true, format: "money" },
        { key: "score", label: "Score", isPlain: true, format: "score" },
        { key: "rank", label: "Rank", isPlain: true },
        { key: "tier", label: "Tier", isPlain: true },
        { key: "green", label: "KPIs on target", isPlain: true },
        { key: "overdue", label: "Overdue", isPlain: true, format: "whole" },
        { key: "by", label: "Closed by", isPlain: true },
        { key: "on", label: "Closed on", isPlain: true, format: "date" },
        { key: "state", label: "State", isPlain: true },
        { key: "sheet", label: "Sheet", isPlain: true },
        { key: "verdict", label: "Recommended action", isPlain: true, runsOn: true },
      ],
    },
  ],
};

/** The cells of a review that its row shows. */
export const archivedFields = {
  period: "about.period",
  lastDay: "about.lastDay",
  revenuePeriod: "worth.revenuePeriod",
  growth: "worth.growth",
  won: "worth.wonPeriod",
  score: "worth.score",
  rank: "worth.rank",
  tier: "worth.tier",
  green: "summary.green",
  overdue: "summary.overdue",
} as const;
