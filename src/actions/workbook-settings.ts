import { knownDays, unitWords, type WorkbookSettings } from "../domain/settings/workbook-settings";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { runSettled } from "../excel/run-settled";
import { queueKeepingSettings } from "../excel/settings/keep-settings";
import { queueReadingSettings } from "../excel/settings/read-typed-settings";
import {
  type MoneyCells,
  queueFormatsBack,
  queueReadingMoney,
  queueReformatting,
} from "../excel/settings/reformat-money";
import { adoptSettingsSheet } from "../excel/settings/settings-place";
import { writeSettings } from "../excel/settings/write-settings";
import { writeSheets } from "../excel/write/write-sheets";
import { moneyFormat } from "../sheets/money-format";
import type { SettingKey } from "../sheets/settings-sheet";
import type { CellContent } from "../sheets/sheet-plan";
import { changeWorkbook } from "./change-workbook";
import { ActionError } from "./contract";
import { keepSettingsSheet } from "./created-sheet";
import {
  loadUnderstanding,
  understandWorkbook,
  type UnderstoodWorkbook,
} from "./understand-workbook";
import { settingsSheetOf, typedCurrency } from "./with-settings";

export type { WorkbookSettings } from "../domain/settings/workbook-settings";

/** What the settings sheet says; what the lists give where there is none, or it says nonsense. */
export async function readWorkbookSettings(): Promise<WorkbookSettings> {
  return (await understandWorkbook()).settings;
}

/** What is asked for as it is kept, or a refusal that says what there is. */
async function changed(
  { settings, listed }: UnderstoodWorkbook,
  changes: Partial<WorkbookSettings>,
): Promise<WorkbookSettings> {
  const { currencyIn } = await loadUnderstanding();
  const asOf =
    changes.isAsOfChosen === false ? listed.asOf : Math.floor(changes.asOf ?? settings.asOf);
  if (!(asOf >= knownDays.first && asOf <= knownDays.last)) {
    throw new ActionError("badInput", "As of is a day from 1900-03-01 to 9999-12-31.");
  }
  const currency =
    changes.currency === undefined
      ? settings.currency
      : changes.currency === null
        ? null
        : currencyIn(changes.currency);
  if (changes.currency !== undefined && changes.currency !== null && currency === null) {
    throw new ActionError(
      "badInput",
      `'${changes.currency}' is no currency: give a code such as EUR or USD.`,
    );
  }
  const { fiscalYearStart = settings.fiscalYearStart, unit = settings.unit } = changes;
  if (!Number.isInteger(fiscalYearStart) || fiscalYearStart < 1 || fiscalYearStart > 12) {
    throw new ActionError("badInput", "A fiscal year begins in a month from 1 to 12.");
  }
  return { asOf, isAsOfChosen: asOf !== listed.asOf, currency, fiscalYearStart, unit };
}

/** What stands in the cells of the settings sheet from now on, as far as it is another thing. */
function cellsOf(
  changes: Partial<WorkbookSettings>,
  { asOf, fiscalYearStart, unit, ...rest }: WorkbookSettings,
  understood: UnderstoodWorkbook,
): Partial<Record<SettingKey, CellContent>> {
  const isDaySet = changes.asOf !== undefined || changes.isAsOfChosen === false;
  const currency = typedCurrency({
    settings: { asOf, fiscalYearStart, unit, ...rest },
    listed: understood.listed,
  });
  return {
    ...(isDaySet ? { asOf, listedDay: understood.listed.asOf } : {}),
    ...(changes.currency === undefined ? {} : { currency: currency ?? "" }),
    ...(changes.fiscalYearStart === undefined ? {} : { fiscalYearStart }),
    ...(changes.unit === undefined ? {} : { unit: unitWords[unit] }),
  };
}

/** What the settings sheet says by now; the lists have not changed meanwhile. */
async function settingsOnSheet(
  context: Excel.RequestContext,
  { listed }: UnderstoodWorkbook,
): Promise<WorkbookSettings> {
  const { readSettings } = await loadUnderstanding();
  const typed = queueReadingSettings(context, await surveyWorkbook(context));
  await context.sync();
  return readSettings(typed(), listed).settings;
}

/** The settings sheet and how amounts are shown, complete together or not at all. */
async function makeSettingsSheet(
  material: Parameters<typeof settingsSheetOf>[0],
  kept: WorkbookSettings,
  format: string | null,
): Promise<void> {
  const money = format === null ? [] : await runSettled(readMoney);
  try {
    await writeSheets([settingsSheetOf(material)], {
      task: "KAM settings",
      store: (context) => {
        queueKeepingSettings(context, kept);
        if (format !== null) queueReformatting(context, money, format);
      },
    });
  } catch (problem) {
    await runInExcel(async (context) => {
      queueFormatsBack(context, money);
      await context.sync();
    }).catch(() => undefined);
    throw problem;
  }
}

async function readMoney(context: Excel.RequestContext): Promise<readonly MoneyCells[]> {
  const money = queueReadingMoney(context, await surveyWorkbook(context));
  await context.sync();
  return money();
}

/**
 * Changes what is given on the settings sheet, which is made where there is none, and answers what
 * then holds. A day that is given counts as chosen; `isAsOfChosen: false` is the day of the lists.
 */
export function changeWorkbookSettings(
  changes: Partial<WorkbookSettings>,
): Promise<WorkbookSettings> {
  return changeWorkbook("Changing the settings", async () => {
    const understood = await understandWorkbook();
    const settings = await changed(understood, changes);
    const material = { settings, listed: understood.listed };
    const kept = { ...settings, currency: typedCurrency(material) };
    if (understood.settingsSheet === "copy") await runSettled(adoptSettingsSheet);
    const before = moneyFormat(understood.settings);
    const format = moneyFormat(settings) === before ? null : moneyFormat(settings);
    if (understood.settingsSheet === "missing") {
      await makeSettingsSheet(material, kept, format);
    } else {
      const cells = cellsOf(changes, settings, understood);
      await writeSettings({ cells, kept, moneyFormat: format });
    }
    keepSettingsSheet();
    // They are changed by now, whatever becomes of reading them back.
    return runInExcel((context) => settingsOnSheet(context, understood)).catch(() => settings);
  });
}
