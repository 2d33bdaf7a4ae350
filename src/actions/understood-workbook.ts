import type { ListedDefaults, WorkbookSettings } from "../domain/settings/workbook-settings";
import type { SettingsSheetState } from "../excel/settings/settings-place";
import type { Correction } from "../understanding/correction";
import type { Measure } from "../understanding/measures/measure";
import type { Remark, SheetGrid } from "../understanding/sheet-grid";
import type { WorkbookModel } from "../understanding/workbook-model";

/** What the workbook's lists mean, and the numbers they tell about each account. */
export interface UnderstoodWorkbook {
  /** The cells that were read: those of the lists, and those wanted besides. */
  readonly grids: readonly SheetGrid[];
  readonly model: WorkbookModel;
  /** The day that the measures are computed for: that of the settings. */
  readonly asOf: number;
  readonly settings: WorkbookSettings;
  /** What the lists would give where nobody set it. */
  readonly listed: ListedDefaults;
  readonly settingsSheet: SettingsSheetState;
  /** What is wrong on the settings sheet, and whether the lists have gone on. */
  readonly aboutSettings: readonly Remark[];
  readonly measures: readonly Measure[];
  /** What the user has said of the lists. */
  readonly corrections: readonly Correction[];
}

/**
 * Lists that several actions read once: for actions that follow each other with nobody else at the
 * workbook, and that write on sheets of their own.
 */
export interface SharedReading {
  /** Where the lists stood when they were read; null before. */
  places: string | null;
  understood: UnderstoodWorkbook | null;
}
