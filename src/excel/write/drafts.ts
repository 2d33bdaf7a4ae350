import type { SheetPlan } from "../../sheets/sheet-plan";
import { legalSheetName } from "../cells/sheet-names";
import { legalTableName } from "../cells/table-names";

/** One sheet on its way: the plan, its sheet and the names it got. */
export interface Draft {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly tableNames: readonly string[];
  /** The names that the workbook has, in small letters. */
  readonly workbookNames: ReadonlySet<string>;
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

/** First sync: the names that are taken, and empty sheets to write on. */
export async function beginDrafts(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  temporaryNames: readonly string[],
): Promise<readonly Draft[]> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name,items/formula");
  const sheets = temporaryNames.map((name) => worksheets.add(name).load("id"));
  await context.sync();
  const taken = worksheets.items
    .map((sheet) => sheet.name)
    .filter((name) => !temporaryNames.includes(name));
  const takenTables = [...tables.items, ...names.items].map((item) => item.name);
  const workbookNames = new Set(names.items.map(({ name }) => name.toLowerCase()));
  const standing = new Set(
    names.items
      .filter(({ formula }) => !String(formula).includes("#REF!"))
      .map(({ name }) => name.toLowerCase()),
  );
  const chosen = chooseNames(plans, taken, takenTables);
  return plans.flatMap((plan, index) => {
    const sheet = sheets[index];
    const own = chosen[index];
    if (!sheet || !own) return [];
    if (index > 0 && isThere(plan, standing)) {
      // It goes with the next sync.
      sheet.delete();
      return [];
    }
    return [{ plan, sheet, ...own, workbookNames }];
  });
}
