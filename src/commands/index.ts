import { insertSampleData } from "../actions/insert-sample-data";
import { showSheet } from "../actions/select-cell";
import { offerContextualTabs } from "./contextual-tabs";
import { explainScore, newPlanForCell, openPlan } from "./of-cell";
import { mapOfPlan, planOnOnePage, whatMoved } from "./of-sheet";
import { openPane, showPane } from "./open-pane";
import { orOpen } from "./or-open";
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
    await openPane("home", notices);
  } catch {
    await openPane("home");
  }
}

/** There is nothing to ask: the index is made or brought up to date, and shown. */
function showPlanIndex(): Promise<void> {
  return orOpen("newPlan", async () => {
    // The page is painted without it.
    const { createPlanIndex } = await import(
      /* webpackChunkName: "index" */ "../actions/create-plan-index"
    );
    await showSheet((await createPlanIndex()).sheetName);
  });
}

const commands: Readonly<Record<string, Command>> = {
  showData: opening("data"),
  scoreAccounts: opening("scoreAccounts"),
  whatMoved,
  explainScore,
  newPlan: opening("newPlan"),
  newPlanForCell,
  openPlan,
  planOnOnePage,
  mapOfPlan,
  newReview: opening("newReview"),
  // The reviews of the open account stand there, each with its button.
  closeReview: opening("newReview"),
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
  showPane,
};

/** Excel waits for `completed` and shows a busy button until it comes, so it always comes; a shortcut has none. */
async function carryOut(command: Command, event: Office.AddinCommands.Event | null): Promise<void> {
  try {
    await command();
  } finally {
    event?.completed();
  }
}

Object.entries(commands).forEach(([id, command]) => {
  Office.actions.associate(id, (event: Office.AddinCommands.Event | null) =>
    carryOut(command, event),
  );
});

void Office.onReady().then(offerContextualTabs);
