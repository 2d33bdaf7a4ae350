import { addRowByTab, tableEndingAt } from "../object-model/typing";
import type { WorkbookSession } from "../object-model/workbook-session";

/** As in Excel, Tab in the last cell of a table adds a row, whether one was typing or not. */
export function addRowsByTab(grid: HTMLElement, current: () => WorkbookSession | null): void {
  let addWaitingRow: (() => void) | null = null;
  const addRow = (): void => {
    addWaitingRow?.();
    addWaitingRow = null;
  };
  grid.addEventListener(
    "keydown",
    (event) => {
      // On a busy machine the next key comes before the timer.
      addRow();
      const session = current();
      if (event.key !== "Tab" || event.shiftKey || event.ctrlKey || !session) return;
      const table = tableEndingAt(session, session.getters.getActivePosition());
      if (!table || session.getters.isSheetLocked(table.sheetId)) return;
      // First the grid takes what was typed and moves on; then the row is added.
      addWaitingRow = () => addRowByTab(session, table);
      setTimeout(addRow, 0);
    },
    { capture: true },
  );
}
