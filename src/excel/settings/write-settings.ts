import type { SettingKey } from "../../sheets/settings-sheet";
import type { CellContent } from "../../sheets/sheet-plan";
import type { WorkbookSettings } from "../../domain/settings/workbook-settings";
import { areaAddress, type CellArea } from "../cells/address";
import { typedContent } from "../cells/typed-content";
import { explainProblem } from "../explain-problem";
import { surveyWorkbook } from "../lists/survey-workbook";
import { runInExcel } from "../run-in-excel";
import { runSettled } from "../run-settled";
import { nothingWasChanged, withOutcome } from "../write/with-outcome";
import { queueKeepingSettings, settingsKey } from "./keep-settings";
import {
  type MoneyCells,
  queueFormatsBack,
  queueReadingMoney,
  queueReformatting,
} from "./reformat-money";
import { settingsPlace } from "./settings-place";

/** What the settings become: in the cells of their sheet, and for the sheets of ours. */
export interface SettingsChange {
  readonly cells: Partial<Record<SettingKey, CellContent>>;
  readonly kept: WorkbookSettings;
  /** How amounts are shown from now on; null when that stays. */
  readonly moneyFormat: string | null;
}

/** What is put back when a change comes to grief. */
interface SettingsBefore {
  readonly cells: readonly { readonly area: CellArea; readonly formulas: unknown[][] }[];
  readonly kept: unknown;
  readonly money: readonly MoneyCells[];
}

function rangeOf(context: Excel.RequestContext, area: CellArea): Excel.Range {
  return context.workbook.worksheets.getItem(area.sheetName).getRange(areaAddress(area)).untrack();
}

async function readBefore(
  context: Excel.RequestContext,
  { cells, moneyFormat }: SettingsChange,
): Promise<SettingsBefore & { readonly keys: readonly SettingKey[] }> {
  const survey = await surveyWorkbook(context);
  const place = settingsPlace(survey);
  const there = (Object.keys(cells) as SettingKey[]).flatMap((key) => {
    const area = place[key];
    return area ? [{ key, area, range: rangeOf(context, area).load("formulas") }] : [];
  });
  const setting = context.workbook.settings.getItemOrNullObject(settingsKey).load("value");
  const money = moneyFormat === null ? () => [] : queueReadingMoney(context, survey);
  await context.sync();
  return {
    keys: there.map(({ key }) => key),
    cells: there.map(({ area, range }) => ({ area, formulas: range.formulas })),
    kept: setting.isNullObject ? null : setting.value,
    money: money(),
  };
}

async function putBack(before: SettingsBefore): Promise<boolean> {
  try {
    await runInExcel(async (context) => {
      for (const { area, formulas } of before.cells) rangeOf(context, area).formulas = formulas;
      queueFormatsBack(context, before.money);
      const { settings } = context.workbook;
      if (before.kept !== null) settings.add(settingsKey, before.kept as string);
      const setting = settings.getItemOrNullObject(settingsKey).load("key");
      await context.sync();
      if (before.kept === null && !setting.isNullObject) {
        setting.delete();
        await context.sync();
      }
    });
    return true;
  } catch {
    return false;
  }
}

/** Cells, what is remembered and number formats in one request; what Excel did half is put back. */
export async function writeSettings(change: SettingsChange): Promise<void> {
  let before: SettingsBefore | null = null;
  try {
    await runSettled(async (context) => {
      const read = await readBefore(context, change);
      before = read;
      read.keys.forEach((key, place) => {
        const area = read.cells[place]?.area;
        if (area) rangeOf(context, area).formulas = [[typedContent(change.cells[key] ?? "")]];
      });
      queueKeepingSettings(context, change.kept);
      if (change.moneyFormat !== null) queueReformatting(context, read.money, change.moneyFormat);
      await context.sync();
    });
  } catch (problem) {
    const refusal = explainProblem(problem);
    if (before === null) throw refusal;
    throw withOutcome(
      refusal,
      (await putBack(before))
        ? nothingWasChanged
        : "Look at the settings before you change them again.",
    );
  }
}
