import { keepNewSheets, type KeptAbout } from "../excel/again/keep-new-sheet";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { writeMerges } from "../excel/again/write-merges";
import {
  surveyWorkbook,
  type SurveyedSheet,
  type WorkbookSurvey,
} from "../excel/lists/survey-workbook";
import { runSettled } from "../excel/run-settled";
import { ourSheet } from "../sheets/merge/our-sheet";
import type { SheetContent } from "../sheets/template/content";
import { layOutSheet } from "../sheets/template/lay-out-sheet";
import type { SheetTemplate } from "../sheets/template/template";
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
  readonly content: SheetContent;
  /** Where its form depends on what the workbook holds; else that of its kind. */
  readonly template?: SheetTemplate;
  /** The day for which it stands. */
  readonly refreshed: number;
  /** "Business case, from the lists of this workbook." */
  readonly sentence: string;
  readonly notices?: readonly Notice[];
}

/** A sheet of which there is one in a workbook, or one for each of what it follows. */
interface OwnSheetKind {
  /** As people call it. */
  readonly title: string;
  readonly template: SheetTemplate;
  /** Those that are meant, of several that there may be. */
  readonly among?: (
    context: Excel.RequestContext,
    survey: WorkbookSurvey,
    sheets: readonly SurveyedSheet[],
  ) => Promise<readonly SurveyedSheet[]>;
  readonly gather: (
    context: Excel.RequestContext,
    survey: WorkbookSurvey,
    /** The sheet that is there already, as it stands. */
    standing: OwnSheetNow | null,
  ) => Promise<OwnSheetSays>;
}

/** The name of the sheet's title, by which it is known again. */
function titleName({ sections }: SheetTemplate): string {
  return sections.find((section) => section.kind === "title")?.name ?? "";
}

/** The sheet of this kind that is there already; null where there is none. */
async function findOwnSheet(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  { template, among }: OwnSheetKind,
): Promise<OwnSheetNow | null> {
  const titled = titleName(template);
  const all = survey.sheets.filter(({ names }) => names.some(({ name }) => name === titled));
  const wanted = among === undefined ? all : await among(context, survey, all);
  const own = await readOwnSheetsNow(context, survey, wanted);
  return own.find(({ isCopy }) => !isCopy) ?? own[0] ?? null;
}

function aboutSheet({ title }: OwnSheetKind, { refreshed }: OwnSheetSays): KeptAbout {
  return { kind: "programme", template: title, account: "", accountId: null, refreshed };
}

async function makeNew(
  kind: OwnSheetKind,
  says: OwnSheetSays,
  options: RunOptions,
): Promise<CreatedSheet> {
  const { understood, content, sentence, notices = [] } = says;
  const { template = kind.template } = says;
  const plan = layOutSheet(template, content);
  const our = ourSheet(template, content);
  const written = await writeWithSettings([plan], understood, {
    ...options,
    task: kind.title,
    ...keepNewSheets([{ plan, our, about: aboutSheet(kind, says) }]),
  });
  return createdSheet(written, sentence, [...understood.aboutSettings, ...notices]);
}

/** The sheet there is is brought up to date in its place: what people typed on it stays. */
async function makeAgain(
  kind: OwnSheetKind,
  existing: OwnSheetNow,
  options: RunOptions,
): Promise<CreatedSheet> {
  let words = "nothing changes.";
  let said: readonly Notice[] = [];
  const changed = await writeMerges(
    async (context) => {
      const survey = await surveyWorkbook(context);
      const standing = await findOwnSheet(context, survey, kind);
      if (standing === null) return [];
      const says = await kind.gather(context, survey, standing);
      said = says.notices ?? [];
      const our = ourSheet(says.template ?? kind.template, says.content);
      const changes = changesToSay(standing, our, aboutSheet(kind, says));
      const [change] = changes;
      if (change !== undefined) ({ words } = refreshOf(change));
      return changes;
    },
    { ...options, task: kind.title },
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
      const standing = await findOwnSheet(context, survey, kind);
      // To make it again all is read in the run that writes.
      return standing === null
        ? { existing: null, says: await kind.gather(context, survey, null) }
        : { existing: standing, says: null };
    }, options);
    return existing === null ? makeNew(kind, says, options) : makeAgain(kind, existing, options);
  });
}
