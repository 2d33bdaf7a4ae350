import { look } from "../look";
import type { SheetTemplate } from "../template/template";
import { reviewAnswer } from "./review-answer";
import { reviewFigures } from "./review-figures";
import { reviewKpis } from "./review-kpis";
import { reviewWork } from "./review-work";

/** The review of one account and period: the answer first, then figures, work done and decisions. */
export const reviewTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Review",
  orientation: "Landscape",
  columnWidths: [24, 22, 24, 11, 11, 11, 11, 11, 11, 10, 10, 10],
  lastColumn: 11,
  listColumns: 12,
  frozenRows: 2,
  sections: [
    { kind: "title", key: "title", subtitle: "Account review" },
    ...reviewAnswer,
    ...reviewKpis,
    ...reviewWork,
    ...reviewFigures,
  ],
};
