import type { Actions } from "./contract";
import { archiveReviews } from "./archive-reviews";
import { bringBackReviews } from "./bring-back-reviews";
import { createAccountPlan } from "./create-account-plan";
import { closeReview, closeReviews } from "./close-review";
import { createAccountPlans } from "./create-account-plans";
import { createPlanIndex } from "./create-plan-index";
import { createReview, createReviews } from "./create-review";
import { createPage } from "./create-page";
import { createScoringMatrix } from "./create-scoring-matrix";
import { describeWorkbook } from "./describe-workbook";
import { insertSampleData } from "./insert-sample-data";
import { listAccountSources } from "./list-account-sources";
import { listAccounts, listRankedAccounts } from "./list-accounts";
import { listTemplates } from "./list-templates";
import { listPlanCandidates } from "./list-plan-candidates";
import { listReviewPeriods } from "./list-review-periods";
import { preparePlans } from "./prepare-plans";
import { readAccounts } from "./read-accounts";
import { recover } from "./recover";
import { previewRefresh, refreshPlans } from "./refresh-plans";
import { selectCell } from "./select-cell";
import { takeBack } from "./take-back";
import { previewUpdate, updateScoringMatrix } from "./update-scoring-matrix";

/** Everything the pane and the ribbon can ask for. */
export const actions: Actions = {
  listAccountSources,
  readAccounts,
  createScoringMatrix,
  previewUpdate,
  updateScoringMatrix,
  listAccounts,
  listRankedAccounts,
  listPlanCandidates,
  preparePlans,
  listTemplates,
  createAccountPlan,
  createAccountPlans,
  createPlanIndex,
  previewRefresh,
  refreshPlans,
  listReviewPeriods,
  createReview,
  createReviews,
  closeReview,
  closeReviews,
  createPage,
  archiveReviews,
  bringBackReviews,
  insertSampleData,
  takeBack,
  recover,
  selectCell,
  describeWorkbook,
};
