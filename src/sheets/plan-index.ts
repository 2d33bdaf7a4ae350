import { quotedSheet } from "./formula-text";
import { ourSheet, type OurSheet } from "./merge/our-sheet";
import type { CellContent, SheetPlan } from "./sheet-plan";
import type { ListRow, SheetContent } from "./template/content";
import { layOutSheet } from "./template/lay-out-sheet";
import { indexedNames, planIndexTemplate } from "./templates/plan-index-template";

/** A plan of the workbook: its sheet, the cell of the account's name, and those that are followed. */
export interface IndexedPlan {
  /** By which its row is known, whatever its sheet is called. */
  readonly id: string;
  readonly sheetName: string;
  /** Absolute, without the sheet: "$A$1". */
  readonly account: string;
  readonly cells: Partial<Readonly<Record<keyof typeof indexedNames, string>>>;
}

/** What a plan shows there; blank where it is blank, and where the plan has gone. */
export function followed(sheetName: string, cell: string): CellContent {
  const place = `${quotedSheet(sheetName)}!${cell}`;
  return { formula: `=IFERROR(IF(${place}="","",${place}),"")` };
}

function rowOf({ id, sheetName, account, cells }: IndexedPlan): ListRow {
  const place = `${quotedSheet(sheetName)}!${account}`;
  const keys = Object.keys(indexedNames) as (keyof typeof indexedNames)[];
  return {
    key: id,
    cells: {
      account: {
        formula: `=IFERROR(HYPERLINK("#"&CELL("address",${place}),${place}),"The plan is deleted")`,
      },
      ...Object.fromEntries(
        keys.flatMap((key) => {
          const cell = cells[key];
          return cell === undefined ? [] : [[key, followed(sheetName, cell)]];
        }),
      ),
    },
  };
}

function contentOf(plans: readonly IndexedPlan[]): SheetContent {
  return {
    sheetName: "Plan index",
    title: "Plan index",
    subtitle: "",
    fields: {},
    lists: { index: plans.map(rowOf) },
  };
}

/** The index of the plans, in their order: every cell follows its plan, whatever it is called. */
export function planIndexSheet(plans: readonly IndexedPlan[]): SheetPlan {
  const sheet = layOutSheet(planIndexTemplate, contentOf(plans));
  return { ...sheet, print: { ...sheet.print, titleRows: "1:4" } };
}

/** What an index of these plans says, wherever it stands on a sheet that is there already. */
export function ourPlanIndex(plans: readonly IndexedPlan[]): OurSheet {
  return ourSheet(planIndexTemplate, contentOf(plans));
}
