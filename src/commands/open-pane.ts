import { requestRoute, type Route } from "./route";

/** The opening under way: asked a second time meanwhile, Excel may refuse or lose the pane. */
let opening: Promise<void> | null = null;

/** Shows the pane at a place; in the shared runtime the pane is a part of this very page. */
export function openPane(route: Route): Promise<void> {
  requestRoute(route);
  opening ??= Office.addin.showAsTaskpane().finally(() => {
    opening = null;
  });
  return opening;
}
