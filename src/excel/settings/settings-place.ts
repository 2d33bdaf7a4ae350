import { settingNames, type SettingKey } from "../../sheets/settings-sheet";
import { absoluteReference, type CellArea } from "../cells/address";
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

/** What a name of the workbook means; null where its sheet is gone, whatever Excel still says of it. */
function areaNamed({ names, sheets }: WorkbookSurvey, wanted: string): CellArea | null {
  const area = names.find(({ name }) => name === wanted)?.area ?? null;
  return area !== null && sheets.some(({ name }) => name === area.sheetName) ? area : null;
}

/** The cells of the settings sheet, whatever it is called and wherever it stands by now. */
export function settingsPlace(survey: WorkbookSurvey): SettingsPlace {
  const named = placeOf((key) => areaNamed(survey, settingNames[key].workbook));
  return named.asOf ? named : copyOf(survey);
}

/** Whether the names of the workbook mean a settings sheet, only a copy of one is left, or none is. */
export type SettingsSheetState = "there" | "copy" | "missing";

export function settingsSheetState(survey: WorkbookSurvey): SettingsSheetState {
  const { asOf } = settingNames;
  if (areaNamed(survey, asOf.workbook) !== null) return "there";
  return copyOf(survey).asOf ? "copy" : "missing";
}

/** The names of the workbook mean the copy of the settings sheet that is left. */
export async function adoptSettingsSheet(context: Excel.RequestContext): Promise<void> {
  const names = context.workbook.names.load("items/name");
  const copy = copyOf(await surveyWorkbook(context));
  const known = new Set(names.items.map(({ name }) => name));
  for (const key of keys) {
    const area = copy[key];
    if (!area) continue;
    const reference = `=${absoluteReference(area)}`;
    const { workbook } = settingNames[key];
    if (known.has(workbook)) context.workbook.names.getItem(workbook).formula = reference;
    else context.workbook.names.add(workbook, reference);
  }
  await context.sync();
}

/** Whether no sheet of ours but these is there that reads the settings. */
export async function isSettingsSheetIdle(
  context: Excel.RequestContext,
  but: readonly string[],
): Promise<boolean> {
  const { sheets } = await surveyWorkbook(context);
  return sheets.every(
    ({ id, ownKind }) => ownKind === null || ownKind === "settings" || but.includes(id),
  );
}
