import { insertSampleData } from "../actions/insert-sample-data";
import { tellInPane } from "../actions/recover";
import { selectCell } from "../actions/select-cell";
import { openPane } from "./open-pane";
import type { Route } from "./route";

type Command = () => Promise<unknown>;

function opening(route: Route): Command {
  return () => openPane(route);
}

/**
 * Where the sample cannot be inserted, the pane opens and says why when it is tried there; it opens
 * too where a step before was interrupted, because that has to be told.
 */
async function insertSampleOrOpenPane(): Promise<void> {
  try {
    const { notices } = await insertSampleData();
    if (notices.length === 0) return;
    tellInPane(notices);
    await openPane("home");
  } catch {
    await openPane("home");
  }
}

/** There is nothing to ask: the index is made or brought up to date, and shown. */
async function showPlanIndex(): Promise<void> {
  try {
    // The page is painted without it.
    const { createPlanIndex } = await import(
      /* webpackChunkName: "index" */ "../actions/create-plan-index"
    );
    const { sheetName } = await createPlanIndex();
    await selectCell(`'${sheetName.replaceAll("'", "''")}'!A1`);
  } catch (problem) {
    const sentence = problem instanceof Error ? problem.message : "";
    tellInPane([{ severity: "info", sentence, cell: null }]);
    await openPane("newPlan");
  }
}

const commands: Readonly<Record<string, Command>> = {
  showData: opening("data"),
  scoreAccounts: opening("scoreAccounts"),
  whatMoved: opening("whatMoved"),
  newPlan: opening("newPlan"),
  newReview: opening("newReview"),
  refreshPlans: opening("refreshPlans"),
  planIndex: showPlanIndex,
  ownTemplates: opening("ownTemplates"),
  shareCopy: opening("shareCopy"),
  monthsPack: opening("portfolio"),
  programme: opening("programme"),
  readiness: opening("programme:readiness"),
  businessCase: opening("programme:businessCase"),
  load: opening("programme:load"),
  pareto: opening("programme:pareto"),
  backTest: opening("programme:backTest"),
  maturity: opening("programme:maturity"),
  skills: opening("programme:skills"),
  functionHelp: opening("functions"),
  repairFunctions: opening("repairFunctions"),
  insertSampleData: insertSampleOrOpenPane,
};

/** Excel waits for `completed` and shows a busy button until it comes, so it always comes. */
async function carryOut(command: Command, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await command();
  } finally {
    event.completed();
  }
}

Object.entries(commands).forEach(([id, command]) => {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => carryOut(command, event));
});
