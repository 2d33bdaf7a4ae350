import { createContext, useContext } from "react";
import type { PaneActions } from "./pane-actions";

const ActionsContext = createContext<PaneActions | null>(null);

export const ActionsProvider = ActionsContext.Provider;

export function useActions(): PaneActions {
  const actions = useContext(ActionsContext);
  if (actions === null) {
    throw new Error("The pane was drawn outside its ActionsProvider.");
  }
  return actions;
}
