/** What every sheet of the workbook goes by, as its settings sheet says it. */
export interface WorkbookSettings {
  /** Excel's serial number of the day that everything but reviews is computed for. */
  readonly asOf: number;
  /** A person chose the day: it is another one than the lists gave. */
  readonly isAsOfChosen: boolean;
  /** ISO code such as "EUR"; null where none is set and the lists do not show just one. */
  readonly currency: string | null;
  /** The month, 1 to 12, with which a fiscal year begins. */
  readonly fiscalYearStart: number;
  /** Amounts on our sheets are shown in units, thousands or millions. */
  readonly unit: AmountUnit;
}

export type AmountUnit = 1 | 1000 | 1000000;

/** What the lists of a workbook give where nobody has set anything. */
export interface ListedDefaults {
  /** The earlier of today and the last dated event, or the end of the last period that is told and over. */
  readonly asOf: number;
  /** The list whose events reach to that day; null where today does, or no list has dated events. */
  readonly reachingList: string | null;
  /** Currencies found in the lists, ISO codes. */
  readonly currencies: readonly string[];
}

/** How the settings sheet calls the units of amounts. */
export const unitWords: Readonly<Record<AmountUnit, string>> = {
  1: "units",
  1000: "thousands",
  1000000: "millions",
};

export const amountUnits: readonly AmountUnit[] = [1, 1000, 1000000];

/** Days that Excel and the calendar count alike: from 1 March 1900 to the end of 9999. */
export const knownDays = { first: 61, last: 2_958_465 } as const;
