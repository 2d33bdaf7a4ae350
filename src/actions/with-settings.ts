import type { ListedDefaults, WorkbookSettings } from "../domain/settings/workbook-settings";
import { runInExcel } from "../excel/run-in-excel";
import { queueKeepingSettings } from "../excel/settings/keep-settings";
import { adoptSettingsSheet, type SettingsSheetState } from "../excel/settings/settings-place";
import type { WriteOptions, WrittenSheets } from "../excel/write/write-options";
import { writeSheets } from "../excel/write/write-sheets";
import { inMoneyOf } from "../sheets/money-format";
import { settingsSheet } from "../sheets/settings-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import { madeSettingsFor } from "./created-sheet";

/** What every sheet of a workbook goes by, and what its lists would give. */
export interface SettingsMaterial {
  readonly settings: WorkbookSettings;
  readonly listed: ListedDefaults;
  readonly settingsSheet: SettingsSheetState;
}

/** A currency that is the only one of the lists is followed, and not typed. */
export function typedCurrency({
  settings,
  listed,
}: Omit<SettingsMaterial, "settingsSheet">): string | null {
  const isFound = listed.currencies.length === 1 && listed.currencies[0] === settings.currency;
  return isFound ? null : settings.currency;
}

export function settingsSheetOf(material: Omit<SettingsMaterial, "settingsSheet">): SheetPlan {
  const { settings, listed } = material;
  return settingsSheet({ ...settings, currency: typedCurrency(material) }, listed);
}

/** Writes sheets as the settings say, and the settings sheet beside them where there is none. */
export async function writeWithSettings(
  plans: readonly SheetPlan[],
  material: SettingsMaterial,
  options: WriteOptions,
): Promise<WrittenSheets> {
  const { settings } = material;
  if (material.settingsSheet === "copy") await runInExcel(adoptSettingsSheet, options);
  const shown = plans.map((plan) => inMoneyOf(plan, settings));
  const written = await writeSheets(
    material.settingsSheet === "missing" ? [...shown, settingsSheetOf(material)] : shown,
    {
      ...options,
      store: (context, written) => {
        queueKeepingSettings(context, { ...settings, currency: typedCurrency(material) });
        options.store?.(context, written.slice(0, plans.length));
      },
    },
  );
  const [first] = written.sheets;
  const made = written.sheets[plans.length];
  if (first && made) madeSettingsFor(first.sheetId, made.sheetId);
  return { ...written, sheets: written.sheets.slice(0, plans.length) };
}
