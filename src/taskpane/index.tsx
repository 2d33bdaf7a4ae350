import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { actions } from "../actions";
import { insertFormula } from "../actions/insert-formula";
import { createWeighedMatrix } from "../actions/create-weighed-matrix";
import { findWeights } from "../actions/find-weights";
import { keepWeights, readWeights } from "../actions/keep-weights";
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
  const action = await import("../actions/create-programme-sheet");
  return action.createProgrammeSheet(kind, options);
};

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

/** Few keep criteria for another list. */
const criteriaSets = () => import("../actions/criteria-sets");

const paneActions: PaneActions = {
  ...actions,
  explainScore: async () => (await overTime()).explainScore(),
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
  overviewWorkbook,
  correctList,
  dropWhatWasSaid,
  changeWorkbookSettings,
  readWeights,
  findWeights,
  keepWeights,
  createWeighedMatrix,
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
