import { info } from "../actions/info-notice";
import { showSheet } from "../actions/select-cell";
import { shownSheet } from "../actions/shown-sheet";
import { openPane } from "./open-pane";
import { orOpen } from "./or-open";

// The page is painted without it.
const atCell = () => import(/* webpackChunkName: "at-cell" */ "../actions/account-at-cell");

/** New plan with the account of the active cell chosen. */
export function newPlanForCell(): Promise<void> {
  return orOpen("home", async () => {
    const { account } = await (await atCell()).accountAtCell();
    await openPane(`newPlan:${account}`);
  });
}

/** Shows the plan of the account of the active cell, the last one where there are several. */
export function openPlan(): Promise<void> {
  return orOpen("home", async () => {
    const { account, plans } = await (await atCell()).accountAtCell();
    const plan = plans.at(-1);
    if (plan === undefined) {
      const sentence = `There is no plan of ${account} yet: make one here.`;
      await openPane(`newPlan:${account}`, [info(sentence)]);
      return;
    }
    await showSheet(plan);
  });
}

/** On a matrix the account of the selected row is explained, elsewhere the one in the active cell. */
export function explainScore(): Promise<void> {
  return orOpen("home", async () => {
    const { kind } = await shownSheet();
    if (kind === "matrix") {
      await openPane("explain");
      return;
    }
    const { account } = await (await atCell()).accountAtCell();
    await openPane(`explain:${account}`);
  });
}
