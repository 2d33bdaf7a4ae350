import { settingNames } from "../../sheets/settings-sheet";
import { parseAddress } from "../cells/address";
import { settingsKey } from "../settings/keep-settings";
import { matrixKey } from "../store/matrix-store";
import { newMark } from "../runtime-board";

/** A sheet that was put aside for a new one; it comes back when that one is taken back. */
export interface ReplacedSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  /** The name it has while it is aside, which no other sheet has. */
  readonly asideName: string;
}

/** What tells someone who unhides it why the sheet is there. */
const asideStart = "KAM replaced ";
/** One entry for each sheet put aside, by the name it has there: ids may change when a file is opened. */
const asideKeyStart = "kam.replaced.";

export function newAsideName(): string {
  return newMark().replace(/^KAM /u, asideStart).slice(0, 31);
}

/** A sheet as a sync has read it: with id, name and visibility. */
type ReadSheet = Excel.Worksheet;

export interface Standing {
  readonly sheets: readonly ReadSheet[];
  readonly settings: readonly Excel.Setting[];
  /** The names of the workbook. */
  readonly names: readonly Excel.NamedItem[];
}

/** Twice in a request it would be refused: the second time it is not there. */
const deletedSettings = new WeakSet<Excel.Setting>();

function deleteSetting({ settings }: Standing, wanted: string): void {
  const setting = settings.find(({ key }) => key === wanted);
  if (setting === undefined || deletedSettings.has(setting)) return;
  deletedSettings.add(setting);
  setting.delete();
}

/** Whether no sheet but these has the name. */
function isFree(sheets: readonly ReadSheet[], name: string, but: readonly (ReadSheet | null)[]) {
  return !sheets.some((one) => !but.includes(one) && one.name.toLowerCase() === name.toLowerCase());
}

/** Queues that a complete sheet takes the name and the place of another, which is put aside. */
export function queueSwap(
  context: Excel.RequestContext,
  old: { readonly sheet: Excel.Worksheet; readonly id: string },
  fresh: Excel.Worksheet,
  to: { readonly sheetName: string; readonly asideName: string; readonly position: number },
): void {
  old.sheet.name = to.asideName;
  fresh.name = to.sheetName;
  fresh.position = to.position;
  fresh.activate();
  old.sheet.visibility = "Hidden";
  context.workbook.settings.add(asideKeyStart + to.asideName, to.sheetName);
}

/** Queues that the new sheet goes and the old one stands where it stood; nothing is missed if it does. */
export function queuePutBack(
  standing: Standing,
  old: ReadSheet,
  fresh: ReadSheet | null,
  to: { readonly sheetName: string; readonly asideName: string; readonly position: number },
): void {
  old.visibility = "Visible";
  old.activate();
  if (fresh !== null) queueDeleting(standing, [fresh]);
  const last = standing.sheets.length - (fresh === null ? 1 : 2);
  old.position = Math.min(to.position, last);
  if (isFree(standing.sheets, to.sheetName, [old, fresh])) old.name = to.sheetName;
  deleteSetting(standing, asideKeyStart + to.asideName);
}

/** Queues that nothing is stored about sheets any more. */
export function queueForgetting(standing: Standing, sheetIds: readonly string[]): void {
  sheetIds.forEach((id) => deleteSetting(standing, matrixKey(id)));
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
  if (broken.length > 0) deleteSetting(standing, settingsKey);
}

/** Queues deleting sheets of ours with what was stored about them. */
export function queueDeleting(standing: Standing, sheets: readonly ReadSheet[]): void {
  queueForgettingSettings(standing, sheets);
  sheets.forEach((sheet) => sheet.delete());
  queueForgetting(
    standing,
    sheets.map(({ id }) => id),
  );
}

/** Queues the rest of a swap that was begun: the new sheet is complete and the old one is safe. */
export function queueRestOfSwap(
  context: Excel.RequestContext,
  { sheets }: Standing,
  old: ReadSheet,
  fresh: ReadSheet,
  to: { readonly sheetName: string; readonly asideName: string; readonly position: number },
): void {
  const sheetName = isFree(sheets, to.sheetName, [old, fresh]) ? to.sheetName : fresh.name;
  const position = Math.min(to.position, sheets.length - 1);
  queueSwap(context, { sheet: old, id: old.id }, fresh, { ...to, sheetName, position });
}

/** Queues deleting what earlier updates put aside, once a newer one is complete. */
export function queueForgettingAsides(standing: Standing, keptId: string): void {
  const marks = standing.settings.filter(({ key }) => key.startsWith(asideKeyStart));
  for (const mark of marks) {
    const aside = mark.key.slice(asideKeyStart.length);
    // The first version kept the id.
    const sheet = standing.sheets.find(
      ({ id, name }) => name === aside || (id === aside && name.startsWith(asideStart)),
    );
    if (sheet?.id === keptId) continue;
    // One that was unhidden is somebody's sheet again.
    if (sheet && sheet.visibility !== "Visible") queueDeleting(standing, [sheet]);
    mark.delete();
  }
}

/** Queues reading where the sheets stand and what is stored of them. */
export function queueStanding(context: Excel.RequestContext): () => Standing {
  const sheets = context.workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/position",
  );
  const settings = context.workbook.settings.load("items/key");
  const names = context.workbook.names.load("items/name,items/formula");
  return () => ({ sheets: sheets.items, settings: settings.items, names: names.items });
}
