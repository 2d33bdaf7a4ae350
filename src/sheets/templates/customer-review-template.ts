import { look } from "../look";
import type { FieldPlace, SheetTemplate } from "../template/template";
import { shownColumn, shownFigure } from "./page-parts";

const prose: readonly FieldPlace[] = [{ label: 0, value: 1, last: 5, lines: 3 }];

/**
 * What a customer may see of a review: the days it is about, what was promised to them and how their
 * requests were answered. Nothing else can be bound on a page for them.
 */
export const customerMaySee: ReadonlySet<string> = new Set([
  "title.account",
  "about.period",
  "about.firstDay",
  "about.lastDay",
  "commitments.promise",
  "commitments.toWhom",
  "commitments.owner",
  "commitments.due",
  "commitments.delivered",
  "service.openedInPeriod",
  "service.closedInPeriod",
  "service.openAtEnd",
  "service.daysToResolve",
  "service.csat",
]);

/** The review that is held with the customer: theirs to read, and to keep. */
export const customerReviewTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "QBR",
  orientation: "Portrait",
  columnWidths: [28, 18, 18, 16, 14, 14],
  lastColumn: 5,
  listColumns: 6,
  frozenRows: 2,
  sections: [
    { kind: "title", key: "title", name: "ReviewPage", subtitle: "Business review" },
    {
      kind: "fields",
      key: "about",
      heading: null,
      grid: [
        { label: 0, value: 1 },
        { label: 2, value: 3 },
      ],
      fields: [
        { key: "firstDay", label: "From", format: "date", isPlain: true, shows: "about.firstDay" },
        { key: "lastDay", label: "To", format: "date", isPlain: true, shows: "about.lastDay" },
      ],
    },
    {
      kind: "fields",
      key: "context",
      heading: "Where you stand",
      grid: prose,
      fields: [
        { key: "business", label: "Your business today" },
        { key: "objectives", label: "What matters to you now" },
        { key: "together", label: "What we do together" },
      ],
    },
    {
      kind: "list",
      key: "outcomes",
      heading: "Outcomes, in your words",
      note: "What you wanted to reach, how it is measured, and what you say of it.",
      name: "Outcomes",
      spareRows: 4,
      minimumRows: 4,
      headingPoints: 18,
      columns: [
        { key: "outcome", label: "Outcome" },
        { key: "measure", label: "Measure" },
        { key: "before", label: "At the start" },
        { key: "now", label: "Now" },
        { key: "words", label: "In your words", runsOn: true },
      ],
    },
    {
      kind: "list",
      key: "promises",
      heading: "What we promised",
      name: "Promises",
      rowsOf: { list: "commitments" },
      spareRows: 1,
      minimumRows: 3,
      headingPoints: 18,
      columns: [
        shownColumn("promise", "Promise"),
        shownColumn("toWhom", "To whom"),
        shownColumn("owner", "Owner"),
        shownColumn("due", "Due", { format: "date" }),
        shownColumn("delivered", "Delivered", { format: "date" }),
        {
          key: "state",
          label: "State",
          formula:
            '=IF({promise}="","",IF({delivered}<>"",IF(AND({due}<>"",{delivered}>{due}),"✓ Delivered late","✓ Delivered"),IF({due}="","○ No date",IF({due}<={about.lastDay},"▲ Open, was due","● Open"))))',
        },
      ],
    },
    {
      kind: "cards",
      key: "service",
      columns: [0, 1, 2, 3, 4],
      fields: [
        shownFigure("opened", "Requests in the period", "whole", "service.openedInPeriod"),
        shownFigure("closed", "Answered", "whole", "service.closedInPeriod"),
        shownFigure("openAtEnd", "Open at its end", "whole", "service.openAtEnd"),
        shownFigure("days", "Days to answer", "rating", "service.daysToResolve"),
        shownFigure("csat", "Content with us", "percent", "service.csat"),
      ],
    },
    {
      kind: "fields",
      key: "learned",
      heading: "What we learned",
      grid: prose,
      fields: [
        { key: "well", label: "What went well" },
        { key: "better", label: "What we do better" },
      ],
    },
    {
      kind: "list",
      key: "next",
      heading: "Next quarter",
      name: "Next",
      spareRows: 5,
      minimumRows: 5,
      headingPoints: 18,
      columns: [
        { key: "step", label: "What" },
        { key: "yours", label: "Owner, yours" },
        { key: "ours", label: "Owner, ours" },
        { key: "due", label: "By", format: "date", input: { kind: "date" } },
        { key: "success", label: "Done when", runsOn: true },
      ],
    },
  ],
};
