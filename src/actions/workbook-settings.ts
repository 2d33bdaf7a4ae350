import { ActionError } from "./contract";

/** What every sheet of the workbook goes by, as its settings sheet says it. */
export interface WorkbookSettings {
  /** Excel's serial number of the day that everything but reviews is computed for. */
  readonly asOf: number;
  /** A day that a person has chosen does not move when the lists grow. */
  readonly isAsOfChosen: boolean;
  /** Such as "EUR"; null where none is set and the lists do not say one. */
  readonly currency: string | null;
  /** The month, 1 to 12, with which a fiscal year begins. */
  readonly fiscalYearStart: number;
  /** Amounts on our sheets are shown in units, thousands or millions. */
  readonly unit: 1 | 1000 | 1000000;
}

export function readWorkbookSettings(): Promise<WorkbookSettings> {
  return Promise.reject(new ActionError("notSupported", "Settings are not there yet."));
}

/** Changes what is given and answers what then holds. A day given counts as chosen by hand. */
export function changeWorkbookSettings(
  changes: Partial<WorkbookSettings>,
): Promise<WorkbookSettings> {
  return Object.keys(changes).length === 0 ? readWorkbookSettings() : readWorkbookSettings();
}
