import { getFact } from "./facts";
import type { WorkbookSession } from "./workbook-session";

/** Under which a name is kept: of the workbook where there is no sheet. */
export function nameKey(sheetId: string | null, name: string): string {
  return `${sheetId ?? ""}|${name.toUpperCase()}`;
}

/** Whether the workbook or one of its sheets has such a name. */
export function isNameSomewhere({ getters, model }: WorkbookSession, name: string): boolean {
  return [null, ...getters.getSheetIds()].some(
    (sheetId) => getFact(model, "name", nameKey(sheetId, name)) !== undefined,
  );
}
