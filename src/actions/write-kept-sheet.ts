import { keepNewSheets, type NewSheet } from "../excel/again/keep-new-sheet";
import type { WrittenSheets } from "../excel/write/write-options";
import type { RunOptions } from "./contract";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";

/** One of several sheets, with what is kept of it; with the first goes what all of them rest on. */
export async function writeKeptSheet(
  sheet: NewSheet,
  understood: UnderstoodWorkbook,
  { isFirst, ...options }: RunOptions & { readonly task: string; readonly isFirst: boolean },
  storeForAll: ((context: Excel.RequestContext) => void) | undefined,
): Promise<WrittenSheets> {
  const { readBack, store } = keepNewSheets([sheet]);
  return writeWithSettings([sheet.plan], understood, {
    ...options,
    readBack,
    store: (context) => {
      store();
      if (isFirst) storeForAll?.(context);
    },
  });
}
