import type { WorkbookSettings } from "../domain/settings/workbook-settings";
import { numberFormats } from "./look";
import type { SheetPlan } from "./sheet-plan";

/** Signs that every reader takes for one currency; a "$" of Canada is told by its code. */
const signs: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£", JPY: "¥" };

/** How amounts are shown: their currency before them, thousands and millions cut off behind. */
export function moneyFormat({ currency, unit }: Pick<WorkbookSettings, "currency" | "unit">) {
  const before = currency === null ? "" : `"${signs[currency] ?? `${currency} `}"`;
  const digits = { 1: "#,##0", 1000: '#,##0,"k"', 1000000: '#,##0.0,,"m"' }[unit];
  return before + digits;
}

/** The sheet with its amounts shown as the workbook's settings say; no value is another one. */
export function inMoneyOf(
  plan: SheetPlan,
  settings: Pick<WorkbookSettings, "currency" | "unit">,
): SheetPlan {
  const shown = moneyFormat(settings);
  return {
    ...plan,
    formats: plan.formats.map((format) =>
      format.numberFormat === numberFormats.money ? { ...format, numberFormat: shown } : format,
    ),
  };
}

/** Whether a number format is one in which our sheets show amounts, of whatever currency and unit. */
export function isMoneyFormat(format: string): boolean {
  return /^(?:"(?:[€$£¥]|[A-Z]{3} )")?(?:#,##0|#,##0,"k"|#,##0\.0,,"m")$/u.test(format);
}
