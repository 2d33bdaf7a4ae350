import { requestRoute, type Route } from "./route";

/** Shows the pane at a place; in the shared runtime the pane is a part of this very page. */
export async function openPane(route: Route): Promise<void> {
  requestRoute(route);
  await Office.addin.showAsTaskpane();
}
