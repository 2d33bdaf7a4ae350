import type { SheetPlan } from "../../sheets/sheet-plan";
import { legalSheetName } from "../cells/sheet-names";
import { legalTableName } from "../cells/table-names";
import { journalText, type MakingJournal } from "../store/journal";
import { templateMarkName } from "../store/template-mark";
import { queueFirstMark } from "./draft-mark";

/** One sheet on its way: the plan, its sheet and the names it got. */
export interface Draft {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly tableNames: readonly string[];
  /** The names that the workbook has, in small letters. */
  readonly workbookNames: ReadonlySet<string>;
  readonly mark: string;
}

/** The sheets on their way, and the journal that tells of them. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly journal: Excel.CustomXmlPart;
  /** The id of the sheet that was shown before there were any. */
  readonly shownBefore: string;
}

/** Names for each plan's sheet and tables, unlike all there are and unlike each other. */
function chooseNames(
  plans: readonly SheetPlan[],
  takenSheets: readonly string[],
  takenTables: readonly string[],
) {
  const sheets = [...takenSheets];
  const tables = [...takenTables];
  return plans.map((plan) => {
    const sheetName = legalSheetName(plan.sheetName, sheets);
    sheets.push(sheetName);
    const tableNames = plan.tables.map((table) => {
      const name = legalTableName(table.name, tables);
      tables.push(name);
      return name;
    });
    return { sheetName, tableNames };
  });
}

/** A sheet of which a workbook has one: its names mean the cells of the one there is. */
function isThere({ names }: SheetPlan, standing: ReadonlySet<string>): boolean {
  const ofWorkbook = names.filter(({ isOfWorkbook }) => isOfWorkbook === true);
  return ofWorkbook.length > 0 && ofWorkbook.every(({ name }) => standing.has(name.toLowerCase()));
}

/** A copy of a sheet, which is no template any more. */
function beginCopy(
  worksheets: Excel.WorksheetCollection,
  sheetId: string,
  mark: string,
): Excel.Worksheet {
  const sheet = worksheets.getItem(sheetId).copy("End");
  sheet.name = mark;
  sheet.names.getItem(templateMarkName).delete();
  return sheet;
}

/** The names of the sheets, by which a copy is known that was not marked any more. */
async function readNames(worksheets: Excel.WorksheetCollection): Promise<readonly string[]> {
  worksheets.load("items/name");
  await worksheets.context.sync();
  return worksheets.items.map(({ name }) => name);
}

/**
 * First sync: the names that are taken, the journal, and empty sheets to write on. Excel carries
 * actions out in their order, so wherever it stops, what was begun stands in the journal.
 */
export async function beginDrafts(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  entry: MakingJournal,
): Promise<Drafts> {
  const { worksheets, tables, names, customXmlParts } = context.workbook;
  const isCopying = plans.some(({ copyOf }) => copyOf !== undefined);
  const begun = isCopying ? { ...entry, stood: [...(await readNames(worksheets))] } : entry;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name,items/formula");
  const shown = worksheets.getActiveWorksheet().load("id");
  const journal = customXmlParts.add(journalText(begun));
  const sheets = entry.marks.map((mark, index) => {
    const copied = plans[index]?.copyOf;
    const sheet =
      copied === undefined ? worksheets.add(mark) : beginCopy(worksheets, copied.sheetId, mark);
    queueFirstMark(sheet, mark);
    return sheet;
  });
  // Asked after all are there: an answer in between may have Excel calculate for each of them.
  sheets.forEach((sheet) => sheet.load("id"));
  await context.sync();
  const taken = worksheets.items
    .map((sheet) => sheet.name)
    .filter((name) => !entry.marks.includes(name));
  const takenTables = [...tables.items, ...names.items].map((item) => item.name);
  const workbookNames = new Set(names.items.map(({ name }) => name.toLowerCase()));
  const standing = new Set(
    names.items
      .filter(({ formula }) => !String(formula).includes("#REF!"))
      .map(({ name }) => name.toLowerCase()),
  );
  const chosen = chooseNames(plans, taken, takenTables);
  const drafts = plans.flatMap((plan, index) => {
    const [sheet, own, mark] = [sheets[index], chosen[index], entry.marks[index]];
    if (!sheet || !own || mark === undefined) return [];
    if (index > 0 && isThere(plan, standing)) {
      // It goes with the next sync.
      sheet.delete();
      return [];
    }
    return [{ plan, sheet, mark, ...own, workbookNames }];
  });
  return { drafts, journal, shownBefore: shown.id };
}
