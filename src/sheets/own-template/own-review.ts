import { reviewOfPeriod, type ReviewMaterial } from "../../domain/review/review-of-period";
import { openState } from "../review-state";
import type { TemplateSource } from "./field-list";

/** What a review is filled from; without a state it is open. */
export function reviewSource(material: ReviewMaterial, state?: string): TemplateSource {
  const said = reviewOfPeriod(material);
  const { period, before, plan } = material;
  return {
    facts: said.facts,
    rows: plan,
    review: {
      period,
      before,
      said,
      state: state ?? openState(said.facts.asOf, period.lastDay),
    },
  };
}
