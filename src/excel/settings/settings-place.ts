import { settingNames, type SettingKey } from "../../sheets/settings-sheet";
import { absoluteReference, parseAddress, type CellArea } from "../cells/address";
import { surveyWorkbook, type WorkbookSurvey } from "../lists/survey-workbook";

/** Where each setting stands; one whose cell is gone is missing. */
export type SettingsPlace = Partial<Record<SettingKey, CellArea>>;

const keys = Object.keys(settingNames) as readonly SettingKey[];

function placeOf(areaOf: (key: SettingKey) => CellArea | null | undefined): SettingsPlace {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const area = areaOf(key);
      return area ? [[key, area]] : [];
    }),
  );
}

/** A copy of the settings sheet, where the names of the workbook mean none any more. */
function copyOf({ sheets }: WorkbookSurvey): SettingsPlace {
  const copy = sheets.find(({ ownKind }) => ownKind === "settings");
  return placeOf((key) => copy?.names.find(({ name }) => name === settingNames[key].own)?.area);
}

/** The cells of the settings sheet, whatever it is called and wherever it stands by now. */
export function settingsPlace(survey: WorkbookSurvey): SettingsPlace {
  const named = placeOf(
    (key) => survey.names.find(({ name }) => name === settingNames[key].workbook)?.area,
  );
  return named.asOf ? named : copyOf(survey);
}

/**
 * Whether there is a settings sheet that other sheets can read: where only a copy of it is left, the
 * names of the workbook mean the copy from now on.
 */
export async function findSettingsSheet(context: Excel.RequestContext): Promise<boolean> {
  const names = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  const formulaOf = (key: SettingKey): string | undefined =>
    names.items.find(({ name }) => name === settingNames[key].workbook)?.formula as
      string | undefined;
  if (parseAddress((formulaOf("asOf") ?? "").replace(/^=/u, ""))) return true;
  const copy = copyOf(await surveyWorkbook(context));
  if (!copy.asOf) return false;
  for (const key of keys) {
    const area = copy[key];
    if (!area) continue;
    const reference = `=${absoluteReference(area)}`;
    const { workbook } = settingNames[key];
    if (formulaOf(key) === undefined) context.workbook.names.add(workbook, reference);
    else context.workbook.names.getItem(workbook).formula = reference;
  }
  await context.sync();
  return true;
}

/** Whether no sheet of ours is there that reads the settings. */
export async function isSettingsSheetIdle(context: Excel.RequestContext): Promise<boolean> {
  const { sheets } = await surveyWorkbook(context);
  return sheets.every(({ ownKind }) => ownKind === null || ownKind === "settings");
}
