import type { Model } from "../../../workbench/engine";
import { listFacts } from "../../../workbench/object-model/facts";
import type { Scenario } from "./scenarios/scenario";

/** What a user may do to the workbook while an action is under way. */
export interface Deed {
  readonly name: string;
  readonly suits: (scenario: Scenario) => boolean;
  readonly do: (model: Model) => void;
}

function type(model: Model, sheetId: string, col: number, row: number, content: string): void {
  model.dispatch("UPDATE_CELL", { sheetId, col, row, content });
}

const ownNames = ["Sheet1", "Accounts", "Deals", "Our plan"];

export const deeds: readonly Deed[] = [
  {
    name: "types elsewhere",
    suits: () => true,
    do: (model) => {
      const sheetId = ownNames.map((name) => model.getters.getSheetIdByName(name)).find(Boolean);
      if (sheetId !== undefined) type(model, sheetId, 7, 39, "typed");
    },
  },
  {
    name: "renames the list's sheet",
    suits: () => true,
    do: (model) => {
      const sheetId = model.getters.getSheetIdByName("Accounts");
      if (sheetId === undefined) return;
      model.dispatch("RENAME_SHEET", { sheetId, oldName: "Accounts", newName: "Accounts 2026" });
    },
  },
  {
    name: "deletes the sheet that is begun",
    suits: ({ typesOn, hasHistory, isInParts }) =>
      typesOn === undefined && hasHistory !== true && isInParts !== true,
    do: (model) => {
      const begun = model.getters
        .getSheetIds()
        .filter((id) => !ownNames.includes(model.getters.getSheetName(id)))
        .at(-1);
      if (begun === undefined) return;
      const sheetName = model.getters.getSheetName(begun);
      if (model.getters.getActiveSheetId() === begun) {
        const sheetIdTo = model.getters.getSheetIds()[0] ?? "";
        model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: begun, sheetIdTo });
      }
      model.dispatch("DELETE_SHEET", { sheetId: begun, sheetName });
    },
  },
  {
    name: "undoes",
    suits: ({ hasHistory, isInParts }) => hasHistory !== true && isInParts !== true,
    do: (model) => void model.dispatch("REQUEST_UNDO"),
  },
  {
    name: "types on the matrix",
    suits: ({ typesOn }) => typesOn !== undefined,
    do: (model) => {
      const place = statusPlace(model);
      if (place) type(model, place.sheetId, place.col, place.row, "Key");
    },
  },
];

/** The first cell in which people type a status. */
function statusPlace(model: Model): { sheetId: string; col: number; row: number } | null {
  const sheetId = model.getters.getSheetIdByName("Scoring matrix");
  const name = listFacts(model, "name").find(
    ({ value }) => value.name === "StatusNow" && value.sheetId === sheetId,
  );
  const [, letters = "", row = ""] = /!\$([A-Z]+)\$(\d+)/u.exec(name?.value.formula ?? "") ?? [];
  if (sheetId === undefined || letters === "") return null;
  const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheetId, col, row: Number(row) - 1 };
}
