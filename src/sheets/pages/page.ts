import type { ClosedCells } from "../closed-cells";
import { ourSheet, type OurSheet } from "../merge/our-sheet";
import { sheetNameFor } from "../sheet-name";
import type { Drawing, SheetPlan } from "../sheet-plan";
import type { SheetContent } from "../template/content";
import { layOutSheet } from "../template/lay-out-sheet";
import type { SheetTemplate } from "../template/template";
import { accountPlanTemplate } from "../templates/account-plan-template";
import { customerMaySee, customerReviewTemplate } from "../templates/customer-review-template";
import { executivePageTemplate } from "../templates/executive-page-template";
import { onePagePlanTemplate } from "../templates/one-page-plan-template";
import { reviewTemplate } from "../templates/review-template";
import { stakeholderMapTemplate } from "../templates/stakeholder-map-template";
import {
  bindingFaults,
  boundContent,
  everythingOf,
  type Bindable,
  type PageSource,
} from "./bind-page";
import { stakeholderDrawing } from "./stakeholder-drawing";

/** A page that is made from a sheet: of a review for executives or the customer, of a plan on one page or as a map of people. */
export type PageKind = "executive" | "customer" | "onePage" | "map";

interface Kind {
  readonly source: PageSource;
  readonly template: SheetTemplate;
  readonly allowed: Bindable;
  readonly sheet: "executivePage" | "customerReview" | "onePagePlan" | "stakeholderMap";
  /** What is drawn on it, of the rows of its lists. */
  readonly draws?: (lists: SheetContent["lists"]) => Drawing;
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
  map: {
    source: plan,
    template: stakeholderMapTemplate,
    allowed: everythingOf(accountPlanTemplate),
    sheet: "stakeholderMap",
    draws: ({ people = [] }) => stakeholderDrawing(people.map(({ cells }) => cells)),
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
  const bound = boundContent(template, said, source.template);
  return {
    sheetName: sheetNameFor(kind.sheet, account, period),
    title: account,
    subtitle: period,
    ...bound,
    ...(kind.draws === undefined ? {} : { drawing: kind.draws(bound.lists) }),
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
