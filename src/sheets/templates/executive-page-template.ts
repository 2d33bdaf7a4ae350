import { look } from "../look";
import type { FieldPlace, SheetTemplate } from "../template/template";
import { shownColumn, shownFigure, shownList, shownRisks } from "./page-parts";

const prose: readonly FieldPlace[] = [{ label: 0, value: 1, last: 6, lines: 1 }];

/** A review on one page: the recommendation and why, what changed, KPIs, risks, what is next. */
export const executivePageTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Summary",
  orientation: "Portrait",
  isOnePage: true,
  columnWidths: [25, 15, 15, 15, 15, 15, 15],
  lastColumn: 6,
  listColumns: 7,
  frozenRows: 2,
  sections: [
    { kind: "title", key: "title", name: "ReviewPage", subtitle: "Executive page" },
    {
      kind: "fields",
      key: "about",
      heading: null,
      grid: [
        { label: 0, value: 1 },
        { label: 3, value: 4 },
      ],
      fields: [
        { key: "asOf", label: "As of", format: "date", isPlain: true, shows: "about.asOf" },
        {
          key: "comparedWith",
          label: "Compared with",
          isPlain: true,
          shows: "about.comparedWith",
        },
      ],
    },
    {
      kind: "cards",
      key: "figures",
      columns: [0, 1, 2, 3, 4, 5, 6],
      fields: [
        shownFigure("lastYear", "Revenue, 12 months", "money", "worth.lastYear"),
        shownFigure("growth", "Growth", "percentFine", "worth.growth"),
        shownFigure("headroom", "To be won", "percent", "worth.headroomShare"),
        shownFigure("won", "Won", "money", "worth.wonPeriod"),
        shownFigure("weighted", "Open, weighted", "money", "worth.weighted"),
        shownFigure("score", "Score", "score", "worth.score"),
        shownFigure("overdue", "Overdue", "whole", "summary.overdue"),
      ],
    },
    {
      kind: "fields",
      key: "verdict",
      heading: "Recommended action",
      grid: prose,
      fields: [
        { key: "action", label: "Recommendation", isPlain: true, lines: 2, shows: "verdict.1" },
        { key: "growth", label: "Growth", isPlain: true, shows: "verdict.2" },
        { key: "potential", label: "Potential", isPlain: true, shows: "verdict.3" },
        { key: "people", label: "Deciders", isPlain: true, shows: "verdict.6" },
      ],
    },
    {
      kind: "fields",
      key: "changes",
      heading: "What changed since the last review",
      grid: prose,
      fields: [
        { key: "score", label: "Score and rank", isPlain: true, lines: 2, shows: "changes.score" },
        { key: "kpis", label: "Revenue and KPIs", isPlain: true, lines: 3, shows: "changes.kpis" },
        { key: "goals", label: "Goals", isPlain: true, lines: 1, shows: "changes.goals" },
        { key: "won", label: "Won and lost", isPlain: true, lines: 2, shows: "changes.won" },
        {
          key: "pipeline",
          label: "New and slipped",
          isPlain: true,
          lines: 2,
          shows: "changes.pipeline",
        },
        { key: "people", label: "People", isPlain: true, lines: 1, shows: "changes.people" },
        { key: "risks", label: "Risks", isPlain: true, lines: 1, shows: "changes.risks" },
        { key: "promises", label: "Promises", isPlain: true, lines: 1, shows: "changes.promises" },
      ],
    },
    shownList({
      key: "kpis",
      heading: "KPIs",
      name: "KPIs",
      rowsOf: { list: "kpis", needs: "actual", most: 8 },
      columns: [
        shownColumn("kpi", "KPI"),
        shownColumn("actual", "Actual", { format: "row" }),
        shownColumn("target", "Target", { format: "row" }),
        shownColumn("last", "Last review", { format: "row" }),
        shownColumn("status", "Status"),
      ],
    }),
    shownList({
      key: "goals",
      heading: "Goals",
      name: "Goals",
      rowsOf: { list: "goals", most: 5 },
      columns: [
        shownColumn("goal", "Goal"),
        shownColumn("owner", "Owner"),
        shownColumn("target", "Target", { format: "row" }),
        shownColumn("actual", "Actual", { format: "row" }),
        shownColumn("due", "Due", { format: "date" }),
        shownColumn("state", "State"),
      ],
    }),
    shownRisks,
    shownList({
      key: "nextSteps",
      heading: "Next steps",
      name: "NextSteps",
      rowsOf: { list: "nextSteps", most: 6 },
      columns: [
        shownColumn("step", "Step"),
        shownColumn("owner", "Owner"),
        shownColumn("due", "Due", { format: "date" }),
        shownColumn("needs", "Needs", { runsOn: true }),
      ],
    }),
    shownList({
      key: "decisions",
      heading: "Decisions",
      name: "Decisions",
      rowsOf: { list: "decisions", most: 4 },
      columns: [
        shownColumn("decision", "Decision"),
        shownColumn("decidedBy", "Decided by"),
        shownColumn("date", "Date", { format: "date" }),
        shownColumn("reason", "Reason", { runsOn: true }),
      ],
    }),
  ],
};
