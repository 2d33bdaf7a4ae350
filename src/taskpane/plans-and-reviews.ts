/** The actions of the page of plans and reviews: their code comes with the first of them. */
export { archiveReviews } from "../actions/archive-reviews";
export { bringBackReviews } from "../actions/bring-back-reviews";
export { closeReview, closeReviews } from "../actions/close-review";
export { createAccountPlan } from "../actions/create-account-plan";
export { createAccountPlans } from "../actions/create-account-plans";
export { createPlanIndex } from "../actions/create-plan-index";
export { createReview, createReviews } from "../actions/create-review";
export { createPage } from "../actions/create-page";
export { listReviewPeriods } from "../actions/list-review-periods";
export { listTemplates } from "../actions/list-templates";
export { preparePlans } from "../actions/prepare-plans";
export { previewTemplate } from "../actions/preview-template";
export { previewRefresh, refreshPlans } from "../actions/refresh-plans";
