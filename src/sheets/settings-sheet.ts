import {
  unitWords,
  type ListedDefaults,
  type WorkbookSettings,
} from "../domain/settings/workbook-settings";
import { sheetNameFor } from "./sheet-name";
import type { SheetPlan } from "./sheet-plan";
import { layOutSheet } from "./template/lay-out-sheet";
import { settingsTemplate } from "./templates/settings-template";

/** The setting of each cell with a name: its name on the sheet, and the one that others read it by. */
export const settingNames = {
  asOf: { own: "SettingsAsOf", workbook: "KAM_AsOf" },
  listedDay: { own: "SettingsListedDay", workbook: "KAM_ListedDay" },
  currency: { own: "SettingsCurrency", workbook: "KAM_Currency" },
  fiscalYearStart: { own: "SettingsFiscalYearStart", workbook: "KAM_FiscalYearStart" },
  unit: { own: "SettingsUnit", workbook: "KAM_Unit" },
  marking: { own: "SettingsMarking", workbook: "KAM_Marking" },
  line: { own: "SettingsLine", workbook: "KAM_Line" },
} as const;

export type SettingKey = keyof typeof settingNames;

/** What is typed on the sheet that is made: a blank follows the lists. */
export interface SettingsToWrite extends Omit<WorkbookSettings, "currency" | "isAsOfChosen"> {
  readonly currency: string | null;
}

/** The one sheet on which the workbook says as of, currency, fiscal year and unit. */
export function settingsSheet(settings: SettingsToWrite, lists: ListedDefaults): SheetPlan {
  const plan = layOutSheet(settingsTemplate, {
    sheetName: sheetNameFor("settings"),
    title: "Settings of this workbook",
    subtitle: "",
    fields: {
      "settings.asOf": settings.asOf,
      "settings.currency": settings.currency,
      "settings.fiscalYearStart": settings.fiscalYearStart,
      "settings.unit": unitWords[settings.unit],
      "lists.listedDay": lists.asOf,
      "lists.currencies": lists.currencies.length === 0 ? "–" : lists.currencies.join(", "),
    },
    lists: {},
  });
  const ofWorkbook = Object.values(settingNames).flatMap(({ own, workbook }) =>
    plan.names
      .filter(({ name }) => name === own)
      .map((name) => ({ ...name, name: workbook, isOfWorkbook: true })),
  );
  return { ...plan, names: [...plan.names, ...ofWorkbook] };
}
