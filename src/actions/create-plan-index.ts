import { aboutPlanIndex } from "../excel/again/keep-new-sheet";
import { areaAddress, type CellArea } from "../excel/cells/address";
import type { SurveyedSheet, WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { ourPlanIndex, planIndexSheet, type IndexedPlan } from "../sheets/plan-index";
import { indexedNames } from "../sheets/templates/plan-index-template";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { writeOwnList, type OwnList } from "./write-own-list";

export function absolute(area: CellArea): string {
  const address = areaAddress({ ...area, rowCount: 1, columnCount: 1 });
  return address.replace(/^.*!/u, "").replace(/^\$?([A-Z]+)\$?(\d+)$/u, "$$$1$$$2");
}

/** Where a plan has the cells that others follow. */
export function indexedPlan(sheet: SurveyedSheet): readonly IndexedPlan[] {
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
  const id = sheet.mark?.id ?? sheet.name;
  return [{ id, sheetName: sheet.name, account, cells: Object.fromEntries(cells) }];
}

function plansIn({ sheets }: WorkbookSurvey): readonly IndexedPlan[] {
  return sheets.filter(({ ownKind }) => ownKind === "plan").flatMap(indexedPlan);
}

const planIndex: OwnList = {
  task: "Plan index",
  kind: "index",
  about: aboutPlanIndex,
  sheet: (survey) => planIndexSheet(plansIn(survey)),
  our: (survey) => ourPlanIndex(plansIn(survey)),
};

/** The index tells of the plans that came, where there is one; a part of making them. */
export async function updateIndexIfThere(options: RunOptions): Promise<void> {
  await writeOwnList(planIndex, () => "", { ...options, isOnlyUpdated: true });
}

function sentenceOf(survey: WorkbookSurvey): string {
  const { length } = plansIn(survey);
  if (length === 0) {
    throw new Refusal("badInput", "There is no plan in this workbook yet: make one with New plan.");
  }
  return `Plan index of ${length === 1 ? "1 plan" : `${length} plans`}.`;
}

/** A sheet that lists every plan with its state, live; the one there is is brought up to date. */
export function createPlanIndex(options: RunOptions = {}): Promise<CreatedSheet> {
  return changeWorkbook(planIndex.task, async () => {
    const created = await writeOwnList(planIndex, sentenceOf, options);
    if (created === null) throw new Refusal("unexpected", "No index was made: try again.");
    return created;
  });
}
