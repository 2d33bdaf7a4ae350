import type { WorkbookOverview } from "../../../src/actions/overview-workbook";
import type { WorkbookSettings } from "../../../src/actions/workbook-settings";
import { checkData, fieldsOfKinds, measuresOf, servedNeeds } from "../../../src/understanding";
import type { Correction } from "../../../src/understanding/correction";
import type { SheetGrid } from "../../../src/understanding/sheet-grid";
import { understandAtOnce } from "../../understanding/support/understand-at-once";
import type { CellValue } from "../../../src/understanding/values/cell-value";

/** The cells of a sheet whose first row holds the headings. */
export function sheetGrid(sheet: string, ...cells: readonly CellValue[][]): SheetGrid {
  const isShownAsDate = (cells[0] ?? []).map(() => false);
  return { sheet, table: null, row: 0, column: 0, cells, isShownAsDate };
}

export const plainSettings: WorkbookSettings = {
  asOf: 46347,
  isAsOfChosen: false,
  currency: null,
  fiscalYearStart: 1,
  unit: 1,
};

/** What the add-in itself understands of these sheets. */
export function overviewOf(
  grids: readonly SheetGrid[],
  corrections: readonly Correction[] = [],
  settings: WorkbookSettings = plainSettings,
): WorkbookOverview {
  const model = understandAtOnce(grids, corrections);
  return {
    grids,
    sources: [],
    model,
    asOf: settings.asOf,
    measures: measuresOf(model, settings.asOf),
    corrections,
    settings,
    listed: { asOf: settings.asOf, reachingList: null, currencies: [] },
    settingsSheet: "missing",
    aboutSettings: [],
    needs: servedNeeds(model),
    check: checkData(model),
    fields: fieldsOfKinds(),
  };
}
