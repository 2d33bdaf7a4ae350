import { settingNames } from "../../sheets/settings-sheet";
import { parseAddress } from "../cells/address";
import { settingsKey } from "../settings/keep-settings";

/** A sheet as a sync has read it: with id, name and visibility. */
type ReadSheet = Excel.Worksheet;

export interface Standing {
  readonly sheets: readonly ReadSheet[];
  readonly settings: readonly Excel.Setting[];
  /** The names of the workbook. */
  readonly names: readonly Excel.NamedItem[];
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
  broken.forEach((name) => name.delete());
  if (broken.length > 0) standing.settings.find(({ key }) => key === settingsKey)?.delete();
}

/** Queues deleting sheets of ours with what was stored about them. */
export function queueDeleting(standing: Standing, sheets: readonly ReadSheet[]): void {
  queueForgettingSettings(standing, sheets);
  sheets.forEach((sheet) => sheet.delete());
}

/** Queues reading where the sheets stand and what is stored of them. */
export function queueStanding(context: Excel.RequestContext): () => Standing {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
  const settings = context.workbook.settings.load("items/key");
  const names = context.workbook.names.load("items/name,items/formula");
  return () => ({ sheets: sheets.items, settings: settings.items, names: names.items });
}
