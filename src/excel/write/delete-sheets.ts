import { settingNames } from "../../sheets/settings-sheet";
import { parseAddress } from "../cells/address";
import { settingsKey } from "../settings/keep-settings";
import { markFrom, markName as ownMarkName } from "../store/sheet-mark";
import { recordNamespace } from "../store/sheet-record";
import { templateMarkName } from "../store/template-mark";
import { markIn, markName as begunMarkName } from "./draft-mark";

/** A sheet as a sync has read it: with id, name and visibility. */
type ReadSheet = Excel.Worksheet;

export interface Standing {
  readonly sheets: readonly ReadSheet[];
  readonly settings: readonly Excel.Setting[];
  /** The names of the workbook. */
  readonly names: readonly Excel.NamedItem[];
  /** What is stored beside the cells. */
  readonly parts: readonly Excel.CustomXmlPart[];
  /** The mark of a sheet that is being made; null of one that is complete. */
  readonly begunMarkOf: (sheet: ReadSheet) => ReturnType<typeof markIn>;
  /** Whether it carries the mark of a template. */
  readonly isTemplate: (sheet: ReadSheet) => boolean;
  /** By which a sheet's record is found; null where it has none. */
  readonly recordIdOf: (sheet: ReadSheet) => string | null;
}

const settingsNames = new Set<string>(Object.values(settingNames).map(({ workbook }) => workbook));

/**
 * With a settings sheet go the names of the workbook that mean its cells, and what it said; also of
 * one that somebody has deleted meanwhile.
 */
function queueForgettingSettings(standing: Standing, sheets: readonly ReadSheet[]): void {
  const kept = new Set(
    standing.sheets.filter((sheet) => !sheets.includes(sheet)).map(({ name }) => name),
  );
  const broken = standing.names.filter(({ name, formula }) => {
    if (!settingsNames.has(name)) return false;
    const area = parseAddress(String(formula).replace(/^=/u, ""));
    return area === null ? String(formula).includes("#REF!") : !kept.has(area.sheetName);
  });
  // The names come last: while one is left, whoever carries this through knows what else goes.
  if (broken.length > 0) standing.settings.find(({ key }) => key === settingsKey)?.delete();
  broken.forEach((name) => name.delete());
}

/** The records of the sheets go with them, but for one that a copy of the sheet still reads. */
function queueForgettingRecords(
  { sheets, parts, recordIdOf }: Standing,
  going: readonly ReadSheet[],
): void {
  const kept = new Set(sheets.filter((sheet) => !going.includes(sheet)).map(recordIdOf));
  const forgotten = new Set(
    going.flatMap((sheet) => {
      const id = recordIdOf(sheet);
      return id === null || kept.has(id) ? [] : [recordNamespace(id)];
    }),
  );
  parts.filter(({ namespaceUri }) => forgotten.has(namespaceUri)).forEach((part) => part.delete());
}

/** Queues deleting sheets of ours with what was stored about them. */
export function queueDeleting(standing: Standing, sheets: readonly ReadSheet[]): void {
  queueForgettingSettings(standing, sheets);
  queueForgettingRecords(standing, sheets);
  sheets.forEach((sheet) => sheet.delete());
}

/** Reads where the sheets stand, what is stored of them and by which marks, in two syncs. */
export async function readStanding(context: Excel.RequestContext): Promise<Standing> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const settings = workbook.settings.load("items/key");
  const names = workbook.names.load("items/name,items/formula");
  const parts = workbook.customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const formulaOf = (sheet: Excel.Worksheet, name: string) =>
    sheet.names.getItemOrNullObject(name).load("formula");
  const marks = new Map(
    sheets.items.map((sheet) => [
      sheet,
      {
        begun: formulaOf(sheet, begunMarkName),
        own: formulaOf(sheet, ownMarkName),
        template: formulaOf(sheet, templateMarkName),
      },
    ]),
  );
  await context.sync();
  const textOf = (item: Excel.NamedItem | undefined): unknown =>
    item === undefined || item.isNullObject ? null : item.formula;
  return {
    sheets: sheets.items,
    settings: settings.items,
    names: names.items,
    parts: parts.items,
    begunMarkOf: (sheet) => markIn(textOf(marks.get(sheet)?.begun)),
    isTemplate: (sheet) => textOf(marks.get(sheet)?.template) !== null,
    recordIdOf: (sheet) => markFrom(textOf(marks.get(sheet)?.own))?.id ?? null,
  };
}
