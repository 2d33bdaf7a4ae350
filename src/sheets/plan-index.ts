import { quotedSheet } from "./formula-text";
import type { CellContent, SheetPlan } from "./sheet-plan";
import type { ListRow } from "./template/content";
import { layOutSheet } from "./template/lay-out-sheet";
import { indexedNames, planIndexTemplate } from "./templates/plan-index-template";

/** A plan of the workbook: its sheet, the cell of the account's name, and those that are followed. */
export interface IndexedPlan {
  readonly sheetName: string;
  /** Absolute, without the sheet: "$A$1". */
  readonly account: string;
  readonly cells: Partial<Readonly<Record<keyof typeof indexedNames, string>>>;
}

/** What a plan shows there; blank where it is blank, and where the plan has gone. */
function followed(sheetName: string, cell: string): CellContent {
  const place = `${quotedSheet(sheetName)}!${cell}`;
  return { formula: `=IFERROR(IF(${place}="","",${place}),"")` };
}

function rowOf({ sheetName, account, cells }: IndexedPlan): ListRow {
  const place = `${quotedSheet(sheetName)}!${account}`;
  const keys = Object.keys(indexedNames) as (keyof typeof indexedNames)[];
  return {
    key: sheetName,
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

/** The index of the plans, in their order: every cell follows its plan, whatever it is called. */
export function planIndexSheet(plans: readonly IndexedPlan[]): SheetPlan {
  const sheet = layOutSheet(planIndexTemplate, {
    sheetName: "Plan index",
    title: "Plan index",
    subtitle: "",
    fields: {},
    lists: { index: plans.map(rowOf) },
  });
  return {
    ...sheet,
    // The title is no account's name.
    names: sheet.names.filter(({ name }) => name !== "Account"),
    tables: sheet.tables.map((table) => ({ ...table, showFilter: true })),
    print: { ...sheet.print, titleRows: "1:4" },
  };
}
