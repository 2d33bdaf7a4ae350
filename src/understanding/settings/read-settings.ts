import { currencyCodes } from "../../domain/settings/currency-codes";
import {
  amountUnits,
  knownDays,
  unitWords,
  type AmountUnit,
  type ListedDefaults,
  type WorkbookSettings,
} from "../../domain/settings/workbook-settings";
import { isoDay } from "../measures/days";
import type { Remark } from "../sheet-grid";
import type { CellValue } from "../values/cell-value";
import { currencyOf } from "../values/currency-signs";

/** A cell of the settings sheet as it stands: what was typed, and where. */
export interface TypedSetting {
  readonly value: CellValue;
  readonly cell: string;
}

/** The settings sheet's cells; one that is not there any more is missing. */
export interface TypedSettings {
  readonly asOf?: TypedSetting;
  /** The day that the lists gave when the day was set. */
  readonly listedDay?: TypedSetting;
  readonly currency?: TypedSetting;
  readonly fiscalYearStart?: TypedSetting;
  readonly unit?: TypedSetting;
}

export interface ReadSettings {
  readonly settings: WorkbookSettings;
  /** What was typed and is none, and whether the lists have gone on since the day was set. */
  readonly remarks: readonly Remark[];
}

interface Reading<Value> {
  readonly value: Value;
  readonly remarks: readonly Remark[];
}

function nonsense(typed: TypedSetting, isNo: string, instead: string): readonly Remark[] {
  const shown = String(typed.value).trim();
  return [
    {
      severity: "warning",
      sentence: `'${shown}' in ${typed.cell} is no ${isNo}: ${instead} until it is mended.`,
      cell: typed.cell,
    },
  ];
}

function isBlank({ value }: TypedSetting): boolean {
  return typeof value === "string" && value.trim() === "";
}

/** A setting that is there and says something is read; else the usual holds. */
function read<Value>(
  typed: TypedSetting | undefined,
  usual: Value,
  isNo: string,
  instead: string,
  meaning: (value: CellValue) => Value | null,
): Reading<Value> {
  if (typed === undefined || isBlank(typed)) return { value: usual, remarks: [] };
  const value = meaning(typed.value);
  return value === null
    ? { value: usual, remarks: nonsense(typed, isNo, instead) }
    : { value, remarks: [] };
}

function dayIn(value: CellValue): number | null {
  return typeof value === "number" && value >= knownDays.first && value < knownDays.last + 1
    ? Math.floor(value)
    : null;
}

/** The ISO code that a code or a sign in any case stands for; null for neither. */
export function currencyIn(value: CellValue): string | null {
  const text = String(value).trim();
  const code = text.toUpperCase();
  if (currencyCodes.includes(code)) return code;
  return currencyOf(text.replace(/\s+/gu, "")) || null;
}

function monthIn(value: CellValue): number | null {
  const month = Number(value);
  return typeof value !== "boolean" && Number.isInteger(month) && month >= 1 && month <= 12
    ? month
    : null;
}

function unitIn(value: CellValue): AmountUnit | null {
  const text = String(value).trim().toLowerCase();
  return amountUnits.find((unit) => unitWords[unit] === text || String(unit) === text) ?? null;
}

/** The lists reach further than when the day was set: told, and nothing moves by itself. */
function movedOn(
  { asOf, listedDay }: TypedSettings,
  day: number,
  { asOf: now, reachingList }: ListedDefaults,
): readonly Remark[] {
  const before = dayIn(listedDay?.value ?? "") ?? day;
  if (!asOf || now <= day || now <= before) return [];
  return [
    {
      severity: "info",
      sentence: `${reachingList === null ? "Today is" : `${reachingList} now reaches to`} ${isoDay(now)}; as of stays ${isoDay(day)}: change it in ${asOf.cell}.`,
      cell: asOf.cell,
    },
  ];
}

/** What the settings sheet says, and what holds where it says nothing or nonsense. */
export function readSettings(typed: TypedSettings, defaults: ListedDefaults): ReadSettings {
  const [only, ...others] = defaults.currencies;
  const found = others.length === 0 ? (only ?? null) : null;
  const asOf = read(
    typed.asOf,
    defaults.asOf,
    "date",
    `${isoDay(defaults.asOf)} is taken for it`,
    dayIn,
  );
  const currency = read(
    typed.currency,
    found,
    "currency; type a code such as EUR or USD",
    `amounts are shown ${found === null ? "without one" : `in ${found}`}`,
    currencyIn,
  );
  const fiscalYearStart = read(
    typed.fiscalYearStart,
    1,
    "month; type 1 to 12",
    "fiscal years begin in January",
    monthIn,
  );
  const unit = read<AmountUnit>(
    typed.unit,
    1,
    "unit; type units, thousands or millions",
    "amounts are shown in units",
    unitIn,
  );
  const listed = dayIn(typed.listedDay?.value ?? "") ?? defaults.asOf;
  const isNonsense = asOf.remarks.length > 0;
  return {
    settings: {
      asOf: asOf.value,
      isAsOfChosen: !isNonsense && asOf.value !== listed && typed.asOf !== undefined,
      currency: currency.value,
      fiscalYearStart: fiscalYearStart.value,
      unit: unit.value,
    },
    remarks: [
      ...asOf.remarks,
      ...currency.remarks,
      ...fiscalYearStart.remarks,
      ...unit.remarks,
      ...(isNonsense ? [] : movedOn(typed, asOf.value, defaults)),
    ],
  };
}
