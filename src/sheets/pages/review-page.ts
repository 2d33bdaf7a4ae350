import type { ClosedCells } from "../closed-cells";
import { ourSheet, type OurSheet } from "../merge/our-sheet";
import { sheetNameFor } from "../sheet-name";
import type { SheetPlan } from "../sheet-plan";
import type { SheetContent } from "../template/content";
import { layOutSheet } from "../template/lay-out-sheet";
import type { SheetTemplate } from "../template/template";
import { customerMaySee, customerReviewTemplate } from "../templates/customer-review-template";
import { executivePageTemplate } from "../templates/executive-page-template";
import { bindingFaults, boundContent, everythingOf, type Bindable } from "./bind-page";

/** A page that is made from a review: for executives, or for the customer. */
export type ReviewPageKind = "executive" | "customer";

interface PageKind {
  readonly template: SheetTemplate;
  readonly allowed: Bindable;
  readonly sheet: "executivePage" | "customerReview";
}

const kinds: Readonly<Record<ReviewPageKind, PageKind>> = {
  executive: { template: executivePageTemplate, allowed: everythingOf(), sheet: "executivePage" },
  customer: { template: customerReviewTemplate, allowed: customerMaySee, sheet: "customerReview" },
};

/** Says all faults of a template at once; a page with one is not made. */
export class PageFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join(" "));
    this.name = "PageFaults";
  }
}

function contentOf(kind: PageKind, template: SheetTemplate, said: ClosedCells): SheetContent {
  const faults = bindingFaults(template, kind.allowed);
  if (faults.length > 0) throw new PageFaults(faults);
  const account = String(said.fields["title.account"] ?? "");
  const period = String(said.fields["about.period"] ?? "");
  return {
    sheetName: sheetNameFor(kind.sheet, account, period),
    title: account,
    subtitle: period,
    ...boundContent(template, said),
  };
}

/** The page of a review, from what its cells say. */
export function reviewPageSheet(
  page: ReviewPageKind,
  said: ClosedCells,
  template: SheetTemplate = kinds[page].template,
): SheetPlan {
  return layOutSheet(template, contentOf(kinds[page], template, said));
}

/** What that page says, wherever it stands on a sheet that is there already. */
export function ourReviewPage(
  page: ReviewPageKind,
  said: ClosedCells,
  template: SheetTemplate = kinds[page].template,
): OurSheet {
  return ourSheet(template, contentOf(kinds[page], template, said));
}
