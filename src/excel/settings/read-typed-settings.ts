import type { SettingKey } from "../../sheets/settings-sheet";
import type { TypedSetting, TypedSettings } from "../../understanding/settings/read-settings";
import { areaAddress, readableCell } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import type { WorkbookSurvey } from "../lists/survey-workbook";
import { queueReadingKept } from "./keep-settings";
import { settingsPlace } from "./settings-place";

/** Queues reading the settings sheet, or what is remembered of one that is gone; called after a sync. */
export function queueReadingSettings(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): () => TypedSettings {
  const place = settingsPlace(survey);
  const kept = queueReadingKept(context);
  const cells = Object.entries(place).map(([key, area]) => ({
    key: key as SettingKey,
    cell: readableCell(area.sheetName, area.row, area.column),
    range: context.workbook.worksheets
      .getItem(area.sheetName)
      .getRange(areaAddress(area))
      .load("values")
      .untrack(),
  }));
  return () =>
    cells.length === 0
      ? kept()
      : Object.fromEntries(
          cells.map(({ key, cell, range }): [SettingKey, TypedSetting] => [
            key,
            { value: (range.values[0]?.[0] ?? "") as CellValue, cell },
          ]),
        );
}
