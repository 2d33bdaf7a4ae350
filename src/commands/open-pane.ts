import type { Notice } from "../actions/contract";
import { requestRoute, type Route } from "./route";

/** The opening under way: asked a second time meanwhile, Excel may refuse or lose the pane. */
let opening: Promise<void> | null = null;

/** Shows the pane as it was left; in the shared runtime it is a part of this very page. */
export function showPane(): Promise<void> {
  opening ??= Office.addin.showAsTaskpane().finally(() => {
    opening = null;
  });
  return opening;
}

/** Shows the pane at a place, with what there is to say. */
export function openPane(route: Route, said: readonly Notice[] = []): Promise<void> {
  requestRoute(route, said);
  return showPane();
}
