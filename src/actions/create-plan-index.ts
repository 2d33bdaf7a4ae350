import { areaAddress, type CellArea } from "../excel/cells/address";
import { surveyWorkbook, type SurveyedSheet } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import type { WrittenSheets } from "../excel/write/write-options";
import { writeSheets } from "../excel/write/write-sheets";
import { planIndexSheet, type IndexedPlan } from "../sheets/plan-index";
import { indexedNames } from "../sheets/templates/plan-index-template";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";

const task = "Plan index";

function absolute(area: CellArea): string {
  const address = areaAddress({ ...area, rowCount: 1, columnCount: 1 });
  return address.replace(/^.*!/u, "").replace(/^\$?([A-Z]+)\$?(\d+)$/u, "$$$1$$$2");
}

function indexedPlan(sheet: SurveyedSheet): readonly IndexedPlan[] {
  const cellOf = (wanted: string): string | undefined => {
    const area = sheet.names.find(({ name }) => name === wanted)?.area;
    return area ? absolute(area) : undefined;
  };
  const account = cellOf("Account");
  if (account === undefined) return [];
  const cells = Object.entries(indexedNames).flatMap(([key, name]) => {
    const cell = cellOf(name);
    return cell === undefined ? [] : [[key, cell] as const];
  });
  return [{ sheetName: sheet.name, account, cells: Object.fromEntries(cells) }];
}

interface Found {
  readonly plans: readonly IndexedPlan[];
  /** The index there is, which gives way: nothing on it is for typing. */
  readonly existing: Pick<SurveyedSheet, "id" | "name"> | null;
}

function findPlans(options: RunOptions): Promise<Found> {
  return runSettled(async (context) => {
    const { sheets } = await surveyWorkbook(context);
    return {
      plans: sheets.filter(({ ownKind }) => ownKind === "plan").flatMap(indexedPlan),
      existing: sheets.find(({ ownKind }) => ownKind === "index") ?? null,
    };
  }, options);
}

/** The index there is goes in the request that completes the new one, which takes its name. */
async function write({ plans, existing }: Found, options: RunOptions): Promise<WrittenSheets> {
  const written = await writeSheets([planIndexSheet(plans)], {
    ...options,
    task,
    store: (context, [fresh]) => {
      if (existing === null || fresh === undefined) return;
      const { worksheets } = context.workbook;
      worksheets.getItem(existing.id).delete();
      worksheets.getItem(fresh.sheetId).name = existing.name;
    },
  });
  if (existing === null) return written;
  return {
    ...written,
    sheets: written.sheets.map((sheet) => ({ ...sheet, sheetName: existing.name })),
  };
}

/** The index tells of the plans that came, where there is one; a part of making them. */
export async function updateIndexIfThere(options: RunOptions): Promise<void> {
  const found = await findPlans(options);
  if (found.existing !== null && found.plans.length > 0) await write(found, options);
}

/** A sheet that lists every plan with its state, live; the one there is gives way to it. */
export function createPlanIndex(options: RunOptions = {}): Promise<CreatedSheet> {
  return changeWorkbook(task, async () => {
    const found = await findPlans(options);
    const { length } = found.plans;
    if (length === 0) {
      throw new Refusal(
        "badInput",
        "There is no plan in this workbook yet: make one with New plan.",
      );
    }
    const written = await write(found, options);
    return createdSheet(written, `Plan index of ${length === 1 ? "1 plan" : `${length} plans`}.`);
  });
}
