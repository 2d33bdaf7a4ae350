import { programmeTemplates } from "../../../src/sheets/programme/programme-sheets";
import { ownCharts } from "../../../src/sheets/share/own-charts";
import { customerReviewTemplate } from "../../../src/sheets/templates/customer-review-template";
import { executivePageTemplate } from "../../../src/sheets/templates/executive-page-template";
import { planTemplates } from "../../../src/sheets/templates/plan-templates";
import { portfolioTemplate } from "../../../src/sheets/templates/portfolio-template";
import { anyQuadrants } from "../../../src/sheets/templates/quadrants-template";
import { reviewTemplate } from "../../../src/sheets/templates/review-template";
import { scorecardTemplate } from "../../../src/sheets/templates/scorecard-template";
import { scoringMatrixTemplate } from "../../../src/sheets/templates/scoring-matrix-template";

const anyMatrix = scoringMatrixTemplate({
  extra: [],
  revenue: null,
  potential: null,
  hasListedScore: false,
  criteria: 1,
  accounts: 1,
  room: { keys: 1, next: 1 },
  slots: 1,
  draws: 0,
  columnWidths: [],
  topRows: 1,
});

test("a chart that we draw would be taken out of a shared copy", () => {
  const templates = [
    anyMatrix,
    anyQuadrants,
    ...planTemplates.map(({ template }) => template),
    ...programmeTemplates,
    reviewTemplate,
    customerReviewTemplate,
    executivePageTemplate,
    portfolioTemplate,
    scorecardTemplate,
  ];
  const drawn = templates.flatMap(({ sections }) =>
    sections.flatMap((section) => (section.kind === "chart" ? [section.key] : [])),
  );
  expect(drawn).toHaveLength(6);
  expect(new Set(drawn)).toEqual(ownCharts);
});
