import { programmeTemplates } from "../programme/programme-sheets";
import type { SheetTemplate } from "../template/template";
import { planTemplates } from "../templates/plan-templates";
import { anyQuadrants } from "../templates/quadrants-template";
import { anyMatrix } from "../templates/scoring-matrix-template";

const templates: readonly SheetTemplate[] = [
  anyMatrix,
  anyQuadrants,
  ...planTemplates.map(({ template }) => template),
  ...programmeTemplates,
];

/** The charts that our templates draw: what they show stands on their own sheets. */
export const ownCharts: ReadonlySet<string> = new Set(
  templates.flatMap(({ sections }) =>
    sections.flatMap((section) => (section.kind === "chart" ? [section.key] : [])),
  ),
);
