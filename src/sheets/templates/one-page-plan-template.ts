import { look } from "../look";
import type { FieldPlace, SheetTemplate } from "../template/template";
import { shownColumn, shownFigure, shownList, shownRisks } from "./page-parts";

const prose: readonly FieldPlace[] = [{ label: 0, value: 1, last: 6, lines: 2 }];

/** A plan on one page: where the account stands, what we are after, who decides, what comes next. */
export const onePagePlanTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "OnePage",
  orientation: "Portrait",
  isOnePage: true,
  columnWidths: [25, 15, 15, 15, 15, 15, 15],
  lastColumn: 6,
  listColumns: 7,
  frozenRows: 2,
  sections: [
    {
      kind: "title",
      key: "title",
      name: "PlanPage",
      subtitle: "Account plan on one page",
      showsSettings: true,
    },
    {
      kind: "fields",
      key: "about",
      heading: null,
      grid: [
        { label: 0, value: 1, last: 2 },
        { label: 3, value: 4, last: 6 },
      ],
      fields: [
        { key: "asOf", label: "As of", format: "date", isPlain: true, shows: "about.asOf" },
        {
          key: "nextReview",
          label: "Next review",
          format: "date",
          isPlain: true,
          shows: "about.nextReview",
        },
        {
          key: "accountManager",
          label: "Account manager",
          isPlain: true,
          shows: "header.accountManager",
        },
        {
          key: "executiveSponsor",
          label: "Executive sponsor",
          isPlain: true,
          shows: "header.executiveSponsor",
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
        shownFigure("potential", "Potential a year", "money", "worth.potential"),
        shownFigure("shareOfWallet", "Share of wallet", "percent", "worth.shareOfWallet"),
        shownFigure("weighted", "Open, weighted", "money", "worth.weighted"),
        shownFigure("health", "Health (1 to 10)", "rating", "summary.health"),
        shownFigure("completeness", "Plan complete", "percent", "summary.completeness"),
      ],
    },
    {
      kind: "fields",
      key: "strategy",
      heading: "What they want, and what we do about it",
      grid: prose,
      fields: [
        {
          key: "objectives",
          label: "Their objectives",
          isPlain: true,
          shows: "business.objectives",
        },
        { key: "why", label: "What they gain", isPlain: true, shows: "strategy.why" },
        { key: "how", label: "Our way there", isPlain: true, shows: "strategy.how" },
        { key: "what", label: "What we offer", isPlain: true, shows: "strategy.what" },
      ],
    },
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
        shownColumn("attainment", "Attained", { format: "percent" }),
        shownColumn("state", "State"),
      ],
    }),
    shownList({
      key: "people",
      heading: "People who matter most",
      name: "People",
      rowsOf: { list: "relationships", most: 6 },
      columns: [
        shownColumn("name", "Name"),
        shownColumn("role", "Role"),
        shownColumn("actual", "Level, 0 to 4", { format: "whole" }),
        shownColumn("friendliness", "Friendly, -2 to 2", { format: "whole" }),
        shownColumn("lastContact", "Last contact", { format: "date" }),
        shownColumn("nextAction", "Next action", { runsOn: true }),
      ],
    }),
    shownList({
      key: "actions",
      heading: "Next actions",
      name: "Actions",
      rowsOf: { list: "actions", openBy: "state", most: 6 },
      columns: [
        shownColumn("step", "Action"),
        shownColumn("owner", "Owner"),
        shownColumn("due", "Due", { format: "date" }),
        shownColumn("state", "State"),
        shownColumn("goal", "For the goal", { runsOn: true }),
      ],
    }),
    shownRisks,
    shownList({
      key: "checks",
      heading: "What to look at",
      name: "Checks",
      rowsOf: { list: "checks", openBy: "line", most: 6 },
      columns: [shownColumn("line", "In the plan", { runsOn: true })],
    }),
  ],
};
