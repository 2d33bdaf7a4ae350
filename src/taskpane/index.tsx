import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { actions } from "../actions";
import { insertFormula } from "../actions/insert-formula";
import { readActiveFunction } from "../actions/read-active-function";
import { repairFunctions } from "../actions/repair-functions";
import { onRoute } from "../commands/route";
import { startTranslations } from "../i18n";
import { App } from "./frame/App";
import type { PaneActions } from "./frame/pane-actions";
import { workbookLocale } from "./frame/office-facts";

/** Few need it, so its code comes when it is asked for. */
const createWarehouseSheet: PaneActions["createWarehouseSheet"] = async (request, options) => {
  const action = await import("../actions/create-warehouse-sheet");
  return action.createWarehouseSheet(request, options);
};

function start(): void {
  const place = document.getElementById("pane");
  if (place === null) {
    return;
  }
  createRoot(place).render(
    <StrictMode>
      <App
        actions={{
          ...actions,
          insertFormula,
          readActiveFunction,
          repairFunctions,
          createWarehouseSheet,
        }}
        translations={startTranslations()}
        locale={workbookLocale()}
        onRoute={onRoute}
      />
    </StrictMode>,
  );
}

void Office.onReady().then(start);
