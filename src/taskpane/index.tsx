import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createScoringMatrix } from "../actions/create-scoring-matrix";
import { describeWorkbook } from "../actions/describe-workbook";
import { insertSampleData } from "../actions/insert-sample-data";
import { listAccountSources } from "../actions/list-account-sources";
import { listAccounts, listRankedAccounts } from "../actions/list-accounts";
import { listPlanCandidates } from "../actions/list-plan-candidates";
import { readAccounts } from "../actions/read-accounts";
import { recover } from "../actions/recover";
import { selectCell } from "../actions/select-cell";
import { takeBack } from "../actions/take-back";
import { previewUpdate, updateScoringMatrix } from "../actions/update-scoring-matrix";
import { insertFormula } from "../actions/insert-formula";
import { listMatrices } from "../actions/list-matrices";
import { readActiveFunction } from "../actions/read-active-function";
import { readOpenAccount } from "../actions/read-open-account";
import { repairFunctions } from "../actions/repair-functions";
import { overviewWorkbook } from "../actions/overview-workbook";
import { correctList, dropWhatWasSaid } from "../actions/understand-workbook";
import { changeWorkbookSettings } from "../actions/workbook-settings";
import { onRoute } from "../commands/route";
import { startTranslations } from "../i18n";
import { App } from "./frame/App";
import { workbookLocale } from "./frame/office-facts";
import type { PaneActions } from "./frame/pane-actions";

/** Few need it, so its code comes when it is asked for. */
const createWarehouseSheet: PaneActions["createWarehouseSheet"] = async (request, options) => {
  const action = await import("../actions/create-warehouse-sheet");
  return action.createWarehouseSheet(request, options);
};

const createFitWarehouseSheet: PaneActions["createFitWarehouseSheet"] = async (
  request,
  options,
) => {
  const action = await import("../actions/create-fit-warehouse-sheet");
  return action.createFitWarehouseSheet(request, options);
};

const createProgrammeSheet: PaneActions["createProgrammeSheet"] = async (kind, options) => {
  if (kind === "quadrants") {
    return (await import("../actions/create-quadrants")).createQuadrants(null, options);
  }
  if (kind === "ratings") {
    const { keepRatings } = await import("../actions/keep-ratings");
    return keepRatings({ matrix: null, raters: [] }, options);
  }
  const action = await import("../actions/create-programme-sheet");
  return action.createProgrammeSheet(kind, options);
};

const plansAndReviews = () => import("./plans-and-reviews");

/** What there is to be compared is asked for on one page. */
const overTime = () => import("./over-time");

/** Made once a month. */
const makeForPortfolio: PaneActions["makeForPortfolio"] = async (what, period, options) => {
  const make = (await import("./all-key-accounts"))[what];
  return make(period, options);
};

/** Counted when the pane is painted. */
const countOverdue: PaneActions["countOverdue"] = async () =>
  (await import("../actions/count-overdue")).countOverdue();

/** Most matrices have the weights of one person. */
const teamWeights = () => import("./team-weights");

/** Most workbooks stay in the house. */
const sharing = () => import("../actions/share-copy");

/** Few keep criteria for another list. */
const criteriaSets = () => import("../actions/criteria-sets");

/** Templates are made once in a while. */
const ownTemplates = () => import("../actions/mark-template");

/** And seldom given to others. */
const templateTexts = () => import("../actions/template-text");

const paneActions: PaneActions = {
  listAccountSources,
  readAccounts,
  createScoringMatrix,
  previewUpdate,
  updateScoringMatrix,
  listAccounts,
  listRankedAccounts,
  listPlanCandidates,
  insertSampleData,
  takeBack,
  recover,
  selectCell,
  describeWorkbook,
  archiveReviews: async (...asked) => (await plansAndReviews()).archiveReviews(...asked),
  bringBackReviews: async (...asked) => (await plansAndReviews()).bringBackReviews(...asked),
  closeReview: async (...asked) => (await plansAndReviews()).closeReview(...asked),
  closeReviews: async (...asked) => (await plansAndReviews()).closeReviews(...asked),
  createAccountPlan: async (...asked) => (await plansAndReviews()).createAccountPlan(...asked),
  createAccountPlans: async (...asked) => (await plansAndReviews()).createAccountPlans(...asked),
  createPlanIndex: async (...asked) => (await plansAndReviews()).createPlanIndex(...asked),
  createReview: async (...asked) => (await plansAndReviews()).createReview(...asked),
  createReviews: async (...asked) => (await plansAndReviews()).createReviews(...asked),
  createPage: async (...asked) => (await plansAndReviews()).createPage(...asked),
  listReviewPeriods: async (...asked) => (await plansAndReviews()).listReviewPeriods(...asked),
  listTemplates: async (...asked) => (await plansAndReviews()).listTemplates(...asked),
  preparePlans: async (...asked) => (await plansAndReviews()).preparePlans(...asked),
  previewRefresh: async (...asked) => (await plansAndReviews()).previewRefresh(...asked),
  refreshPlans: async (...asked) => (await plansAndReviews()).refreshPlans(...asked),
  explainScore: async (account) => (await overTime()).explainScore(account),
  listStates: async (sheet) => (await overTime()).listStates(sheet),
  whatMoved: async (request) => (await overTime()).whatMoved(request),
  compareMatrix: async (request, options) => (await overTime()).compareMatrix(request, options),
  takeSnapshot: async (request) => (await overTime()).takeSnapshot(request),
  removeSnapshot: async (request) => (await overTime()).removeSnapshot(request),
  listCriteriaSets: async () => (await criteriaSets()).listCriteriaSets(),
  keepCriteriaSet: async (set) => (await criteriaSets()).keepCriteriaSet(set),
  removeCriteriaSet: async (name) => (await criteriaSets()).removeCriteriaSet(name),
  createProgrammeSheet,
  makeForPortfolio,
  countOverdue,
  listShareable: async () => (await sharing()).listShareable(),
  beginSharing: async () => (await sharing()).beginSharing(),
  previewShare: async (request) => (await sharing()).previewShare(request),
  shareCopy: async (request, options) => (await sharing()).shareCopy(request, options),
  listTemplateSheets: async () => (await ownTemplates()).listTemplateSheets(),
  checkTemplate: async (sheet) => (await ownTemplates()).checkTemplate(sheet),
  previewTemplate: async (...asked) => (await plansAndReviews()).previewTemplate(...asked),
  copyTemplate: async (sheet) => (await templateTexts()).copyTemplate(sheet),
  pasteTemplate: async (...asked) => (await templateTexts()).pasteTemplate(...asked),
  useAsTemplate: async (sheet) => (await ownTemplates()).useAsTemplate(sheet),
  stopUsingAsTemplate: async (sheet) => (await ownTemplates()).stopUsingAsTemplate(sheet),
  insertPlaceholder: async (text) => (await ownTemplates()).insertPlaceholder(text),
  overviewWorkbook,
  correctList,
  dropWhatWasSaid,
  changeWorkbookSettings,
  readWeights: async (...asked) => (await teamWeights()).readWeights(...asked),
  findWeights: async (...asked) => (await teamWeights()).findWeights(...asked),
  keepWeights: async (...asked) => (await teamWeights()).keepWeights(...asked),
  createWeighedMatrix: async (...asked) => (await teamWeights()).createWeighedMatrix(...asked),
  listMatrices,
  insertFormula,
  readActiveFunction,
  readOpenAccount,
  repairFunctions,
  createWarehouseSheet,
  createFitWarehouseSheet,
};

function start(): void {
  const place = document.getElementById("pane");
  if (place === null) {
    return;
  }
  createRoot(place).render(
    <StrictMode>
      <App
        actions={paneActions}
        translations={startTranslations()}
        locale={workbookLocale()}
        onRoute={onRoute}
      />
    </StrictMode>,
  );
}

void Office.onReady().then(start);
