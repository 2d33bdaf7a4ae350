import type { ClosedCells } from "../closed-cells";
import { ourSheet, type OurSheet } from "../merge/our-sheet";
import { sheetNameFor } from "../sheet-name";
import type { SheetPlan } from "../sheet-plan";
import type { SheetContent } from "../template/content";
import { layOutSheet } from "../template/lay-out-sheet";
import type { SheetTemplate } from "../template/template";
import { accountPlanTemplate } from "../templates/account-plan-template";
import { customerMaySee, customerReviewTemplate } from "../templates/customer-review-template";
import { executivePageTemplate } from "../templates/executive-page-template";
import { onePagePlanTemplate } from "../templates/one-page-plan-template";
import { reviewTemplate } from "../templates/review-template";
import {
  bindingFaults,
  boundContent,
  everythingOf,
  type Bindable,
  type PageSource,
} from "./bind-page";

/** A page that is made from a sheet: of a review for executives or the customer, of a plan on one page. */
export type PageKind = "executive" | "customer" | "onePage";

interface Kind {
  readonly source: PageSource;
  readonly template: SheetTemplate;
  readonly allowed: Bindable;
  readonly sheet: "executivePage" | "customerReview" | "onePagePlan";
}

const review: PageSource = { kind: "review", template: reviewTemplate };
const plan: PageSource = { kind: "plan", template: accountPlanTemplate };

const kinds: Readonly<Record<PageKind, Kind>> = {
  executive: {
    source: review,
    template: executivePageTemplate,
    allowed: everythingOf(reviewTemplate),
    sheet: "executivePage",
  },
  customer: {
    source: review,
    template: customerReviewTemplate,
    allowed: customerMaySee,
    sheet: "customerReview",
  },
  onePage: {
    source: plan,
    template: onePagePlanTemplate,
    allowed: everythingOf(accountPlanTemplate),
    sheet: "onePagePlan",
  },
};

export function sourceOf(page: PageKind): PageSource {
  return kinds[page].source;
}

/** Says all faults of a template at once; a page with one is not made. */
export class PageFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join(" "));
    this.name = "PageFaults";
  }
}

function contentOf(kind: Kind, template: SheetTemplate, said: ClosedCells): SheetContent {
  const { source } = kind;
  const faults = bindingFaults(template, kind.allowed, source);
  if (faults.length > 0) throw new PageFaults(faults);
  const account = String(said.fields["title.account"] ?? "");
  const period = String(said.fields["about.period"] ?? "");
  return {
    sheetName: sheetNameFor(kind.sheet, account, period),
    title: account,
    subtitle: period,
    ...boundContent(template, said, source.template),
  };
}

/** The page of a sheet, from what its cells say. */
export function pageSheet(
  page: PageKind,
  said: ClosedCells,
  template: SheetTemplate = kinds[page].template,
): SheetPlan {
  return layOutSheet(template, contentOf(kinds[page], template, said));
}

/** What that page says, wherever it stands on a sheet that is there already. */
export function ourPage(
  page: PageKind,
  said: ClosedCells,
  template: SheetTemplate = kinds[page].template,
): OurSheet {
  return ourSheet(template, contentOf(kinds[page], template, said));
}
