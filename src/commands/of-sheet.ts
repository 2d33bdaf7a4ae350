import { showSheet } from "../actions/select-cell";
import { shownSheet } from "../actions/shown-sheet";
import { openPane } from "./open-pane";
import { orOpen } from "./or-open";

// The page is painted without it.
const pages = () => import("../actions/create-page");

/** What moved in the matrix that is open, else in the newest one. */
export function whatMoved(): Promise<void> {
  return orOpen("whatMoved", async () => {
    const { name, kind } = await shownSheet();
    await openPane(kind === "matrix" ? `whatMoved:${name}` : "whatMoved");
  });
}

/** There is nothing to ask: a page of the open plan is made or brought up to date, and shown. */
function showPage(page: "onePage" | "map"): Promise<void> {
  return orOpen("newPlan", async () => {
    const { name } = await shownSheet();
    const { sheetName } = await (await pages()).createPage(name, page);
    await showSheet(sheetName);
  });
}

export function planOnOnePage(): Promise<void> {
  return showPage("onePage");
}

export function mapOfPlan(): Promise<void> {
  return showPage("map");
}
