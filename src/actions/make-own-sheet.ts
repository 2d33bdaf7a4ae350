import { keepNewSheets, type KeptAbout } from "../excel/again/keep-new-sheet";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { writeMerges } from "../excel/again/write-merges";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runSettled } from "../excel/run-settled";
import type { OurSheet } from "../sheets/merge/our-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, Notice, RunOptions } from "./contract";
import { changedInPlace, createdSheet } from "./created-sheet";
import { changesToSay, refreshOf } from "./merged-sheet";
import { interruptionNotices } from "./recover";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";

/** What a sheet of which there is one in a workbook says now. */
export interface OwnSheetSays {
  readonly understood: UnderstoodWorkbook;
  readonly plan: () => SheetPlan;
  readonly our: () => OurSheet;
  readonly about: KeptAbout;
  /** "Business case, from the lists of this workbook." */
  readonly sentence: string;
  readonly notices?: readonly Notice[];
}

/** A sheet of which there is one in a workbook. */
export interface OwnSheetKind {
  /** As people call it. */
  readonly title: string;
  /** The name of its title, by which it is known again. */
  readonly titleName: string;
  readonly gather: (
    context: Excel.RequestContext,
    survey: WorkbookSurvey,
    /** The sheet that is there already, as it stands. */
    standing: OwnSheetNow | null,
  ) => Promise<OwnSheetSays>;
}

/** The sheet of this kind that is there already; null where there is none. */
export async function findOwnSheet(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  titleName: string,
): Promise<OwnSheetNow | null> {
  const wanted = survey.sheets.filter(({ names }) => names.some(({ name }) => name === titleName));
  const own = await readOwnSheetsNow(context, survey, wanted);
  return own.find(({ isCopy }) => !isCopy) ?? own[0] ?? null;
}

async function makeNew(
  { title }: OwnSheetKind,
  { understood, plan, our, about, sentence, notices = [] }: OwnSheetSays,
  options: RunOptions,
): Promise<CreatedSheet> {
  const sheet = plan();
  const written = await writeWithSettings([sheet], understood, {
    ...options,
    task: title,
    ...keepNewSheets([{ plan: sheet, our: our(), about }]),
  });
  return createdSheet(written, sentence, [...understood.aboutSettings, ...notices]);
}

/** The sheet there is is brought up to date in its place: what people typed on it stays. */
async function makeAgain(
  { title, titleName, gather }: OwnSheetKind,
  existing: OwnSheetNow,
  options: RunOptions,
): Promise<CreatedSheet> {
  let words = "nothing changes.";
  let said: readonly Notice[] = [];
  const changed = await writeMerges(
    async (context) => {
      const survey = await surveyWorkbook(context);
      const standing = await findOwnSheet(context, survey, titleName);
      if (standing === null) return [];
      const { our, about, notices = [] } = await gather(context, survey, standing);
      said = notices;
      const changes = changesToSay(standing, our(), about);
      const [change] = changes;
      if (change !== undefined) ({ words } = refreshOf(change));
      return changes;
    },
    { ...options, task: title },
  );
  const { id: sheetId, name: sheetName } = existing.sheet;
  const sentence = `${sheetName} refreshed: ${words}`;
  const notices = [...interruptionNotices(), ...said];
  return changedInPlace({ sheetId, sheetName, sentence, isUpdate: true, notices }, changed);
}

/** Makes a sheet of which there is one in a workbook, or brings the one there is up to date. */
export function makeOwnSheet(kind: OwnSheetKind, options: RunOptions = {}): Promise<CreatedSheet> {
  return changeWorkbook(kind.title, async () => {
    options.onProgress?.({ share: 0, step: "Reading the lists" });
    const { existing, says } = await runSettled(async (context) => {
      const survey = await surveyWorkbook(context);
      const standing = await findOwnSheet(context, survey, kind.titleName);
      // To make it again all is read in the run that writes.
      return standing === null
        ? { existing: null, says: await kind.gather(context, survey, null) }
        : { existing: standing, says: null };
    }, options);
    return existing === null ? makeNew(kind, says, options) : makeAgain(kind, existing, options);
  });
}
