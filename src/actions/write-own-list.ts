import type { Folding } from "../excel/again/fold-away";
import { keepNewSheets, type KeptAbout } from "../excel/again/keep-new-sheet";
import { readOwnSheetsNow } from "../excel/again/read-own-sheet";
import { writeMerges } from "../excel/again/write-merges";
import {
  surveyWorkbook,
  type SurveyedSheet,
  type WorkbookSurvey,
} from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { writeSheets } from "../excel/write/write-sheets";
import type { OurSheet } from "../sheets/merge/our-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import type { CreatedSheet, RunOptions } from "./contract";
import { changedInPlace, createdSheet } from "./created-sheet";
import { changesToSay } from "./merged-sheet";

/** A list of the workbook's own, of which there is one sheet: the plans, the reviews in the archive. */
export interface OwnList {
  readonly task: string;
  readonly kind: "index" | "archive";
  readonly about: KeptAbout;
  readonly sheet: (survey: WorkbookSurvey) => SheetPlan;
  readonly our: (survey: WorkbookSurvey) => OurSheet;
  /** What goes when the list says so. */
  readonly folds?: (context: Excel.RequestContext) => Promise<Folding>;
}

/** The list there is is made again in its place: what people wrote beside its rows stays. */
async function makeAgain(
  { id, name }: SurveyedSheet,
  list: OwnList,
  sentence: string,
  options: RunOptions,
): Promise<CreatedSheet> {
  const changed = await writeMerges(
    async (context) => {
      const survey = await surveyWorkbook(context);
      const sheet = survey.sheets.find((one) => one.id === id);
      const [own] = sheet ? await readOwnSheetsNow(context, survey, [sheet]) : [];
      if (own === undefined && list.folds !== undefined) {
        throw new Refusal("badInput", `The list ${name} was deleted meanwhile: try again.`);
      }
      return own === undefined ? [] : changesToSay(own, list.our(survey), list.about);
    },
    { ...options, task: list.task, ...(list.folds === undefined ? {} : { folds: list.folds }) },
  );
  const made = { sheetId: id, sheetName: name, sentence, isUpdate: true, notices: [] };
  return changedInPlace(made, changed);
}

async function makeNew(
  survey: WorkbookSurvey,
  list: OwnList,
  sentence: string,
  options: RunOptions,
): Promise<CreatedSheet> {
  const plan = list.sheet(survey);
  const written = await writeSheets([plan], {
    ...options,
    task: list.task,
    ...keepNewSheets([{ plan, our: list.our(survey), about: list.about }]),
  });
  return createdSheet(written, sentence);
}

interface OwnListOptions extends RunOptions {
  readonly isOnlyUpdated?: boolean;
  readonly isOnlyNew?: boolean;
}

/** Writes the list, or brings the one there is up to date; null where that alone is not wished. */
export async function writeOwnList(
  list: OwnList,
  sentenceOf: (survey: WorkbookSurvey) => string,
  options: OwnListOptions,
): Promise<CreatedSheet | null> {
  const survey = await runSettled((context) => surveyWorkbook(context), options);
  const existing = survey.sheets.find(({ ownKind }) => ownKind === list.kind);
  if (existing !== undefined) {
    return options.isOnlyNew === true
      ? null
      : makeAgain(existing, list, sentenceOf(survey), options);
  }
  return options.isOnlyUpdated === true ? null : makeNew(survey, list, sentenceOf(survey), options);
}
