import { aboutPlanIndex, keepNewSheet } from "../excel/again/keep-new-sheet";
import { nextMark } from "../excel/again/queue-merge";
import { readOwnSheetsNow } from "../excel/again/read-own-sheet";
import { writeMerges } from "../excel/again/write-merges";
import { areaAddress, type CellArea } from "../excel/cells/address";
import {
  surveyWorkbook,
  type SurveyedSheet,
  type WorkbookSurvey,
} from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { writeSheets } from "../excel/write/write-sheets";
import { mergeSheet } from "../sheets/merge/merge-sheet";
import { ourPlanIndex, planIndexSheet, type IndexedPlan } from "../sheets/plan-index";
import { indexedNames } from "../sheets/templates/plan-index-template";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { changedInPlace, createdSheet } from "./created-sheet";
import { isChanged, refuseProtected } from "./merged-sheet";

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
  const id = sheet.mark?.id ?? sheet.name;
  return [{ id, sheetName: sheet.name, account, cells: Object.fromEntries(cells) }];
}

function plansIn({ sheets }: WorkbookSurvey): readonly IndexedPlan[] {
  return sheets.filter(({ ownKind }) => ownKind === "plan").flatMap(indexedPlan);
}

interface Found {
  readonly plans: readonly IndexedPlan[];
  readonly existing: SurveyedSheet | null;
}

function findPlans(options: RunOptions): Promise<Found> {
  return runSettled(async (context) => {
    const survey = await surveyWorkbook(context);
    const existing = survey.sheets.find(({ ownKind }) => ownKind === "index") ?? null;
    return { plans: plansIn(survey), existing };
  }, options);
}

/** The index there is is made again in its place: what people wrote beside the plans stays. */
async function makeAgain(
  { id, name }: SurveyedSheet,
  sentence: string,
  options: RunOptions,
): Promise<CreatedSheet> {
  const changed = await writeMerges(
    async (context) => {
      const survey = await surveyWorkbook(context);
      const sheet = survey.sheets.find((one) => one.id === id);
      const [own] = sheet ? await readOwnSheetsNow(context, survey, [sheet]) : [];
      if (own === undefined) return [];
      refuseProtected(own);
      const our = ourPlanIndex(plansIn(survey));
      const merge = mergeSheet(our, own.standing, own.record?.base ?? null);
      const change = { own, our, merge, mark: nextMark(own), about: aboutPlanIndex };
      return isChanged(change) ? [change] : [];
    },
    { ...options, task },
  );
  const made = { sheetId: id, sheetName: name, sentence, isUpdate: true, notices: [] };
  return changedInPlace(made, changed);
}

async function makeNew(
  plans: readonly IndexedPlan[],
  sentence: string,
  options: RunOptions,
): Promise<CreatedSheet> {
  const plan = planIndexSheet(plans);
  let keep = (): void => undefined;
  const written = await writeSheets([plan], {
    ...options,
    task,
    readBack: (context, [sheet]) => {
      if (!sheet) return;
      keep = keepNewSheet(context, sheet, {
        plan,
        our: ourPlanIndex(plans),
        about: aboutPlanIndex,
      });
    },
    store: () => keep(),
  });
  return createdSheet(written, sentence);
}

/** The index tells of the plans that came, where there is one; a part of making them. */
export async function updateIndexIfThere(options: RunOptions): Promise<void> {
  const { existing } = await findPlans(options);
  if (existing !== null) await makeAgain(existing, "", options);
}

/** A sheet that lists every plan with its state, live; the one there is is brought up to date. */
export function createPlanIndex(options: RunOptions = {}): Promise<CreatedSheet> {
  return changeWorkbook(task, async () => {
    const { plans, existing } = await findPlans(options);
    const { length } = plans;
    if (length === 0) {
      throw new Refusal(
        "badInput",
        "There is no plan in this workbook yet: make one with New plan.",
      );
    }
    const sentence = `Plan index of ${length === 1 ? "1 plan" : `${length} plans`}.`;
    return existing === null
      ? makeNew(plans, sentence, options)
      : makeAgain(existing, sentence, options);
  });
}
