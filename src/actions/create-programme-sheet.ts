import type { ProgrammeFacts } from "../domain/programme/programme-facts";
import { keepNewSheets, type KeptAbout } from "../excel/again/keep-new-sheet";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { writeMerges } from "../excel/again/write-merges";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runSettled } from "../excel/run-settled";
import { maturityOverTime } from "../sheets/programme/maturity";
import {
  ourProgrammeSheet,
  planOfProgrammeSheet,
  programmeSheet,
  titleName,
  type ProgrammeSheet,
  type ProgrammeSheetKind,
} from "../sheets/programme/programme-sheets";
import { backTestFacts } from "./back-test-facts";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { changedInPlace, createdSheet } from "./created-sheet";
import { changesToSay, refreshOf } from "./merged-sheet";
import { cellsOfSheet } from "./read-programme-sheet";
import { interruptionNotices } from "./recover";
import { today } from "./today";
import { loadUnderstanding, understandIn } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";

export type { ProgrammeSheetKind } from "../sheets/programme/programme-sheets";

interface Gathered {
  readonly understood: UnderstoodWorkbook;
  readonly facts: ProgrammeFacts;
}

/** What the lists say, and for two of the sheets what was kept of them. */
async function gather(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  { kind, template }: ProgrammeSheet,
  standing: OwnSheetNow | null,
): Promise<Gathered> {
  const understood = await understandIn(context, survey);
  const { programmeFacts } = await loadUnderstanding();
  const facts = programmeFacts(understood.model, understood.settings);
  if (kind === "backTest") {
    return { understood, facts: { ...facts, backTest: await backTestFacts(context, understood) } };
  }
  if (kind !== "maturity" || standing === null) return { understood, facts };
  const maturity = maturityOverTime(cellsOfSheet(template, standing), today());
  return { understood, facts: { ...facts, maturity } };
}

/** The sheet of this kind that is there already; null where there is none. */
async function findStanding(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  sheet: ProgrammeSheet,
): Promise<OwnSheetNow | null> {
  const name = titleName(sheet);
  const wanted = survey.sheets.filter(({ names }) => names.some((one) => one.name === name));
  const own = await readOwnSheetsNow(context, survey, wanted);
  return own.find(({ isCopy }) => !isCopy) ?? own[0] ?? null;
}

function aboutOf({ title }: ProgrammeSheet, { asOf }: ProgrammeFacts): KeptAbout {
  return { kind: "programme", template: title, account: "", accountId: null, refreshed: asOf };
}

async function makeNew(
  sheet: ProgrammeSheet,
  { facts, understood }: Gathered,
  options: RunOptions,
): Promise<CreatedSheet> {
  const plan = planOfProgrammeSheet(sheet, facts);
  const our = ourProgrammeSheet(sheet, facts);
  const written = await writeWithSettings([plan], understood, {
    ...options,
    task: sheet.title,
    ...keepNewSheets([{ plan, our, about: aboutOf(sheet, facts) }]),
  });
  return createdSheet(
    written,
    `${sheet.title}, from the lists of this workbook.`,
    understood.aboutSettings,
  );
}

/** The sheet there is is brought up to date in its place: what people typed on it stays. */
async function makeAgain(
  sheet: ProgrammeSheet,
  existing: OwnSheetNow,
  options: RunOptions,
): Promise<CreatedSheet> {
  let words = "nothing changes.";
  const changed = await writeMerges(
    async (context) => {
      const survey = await surveyWorkbook(context);
      const standing = await findStanding(context, survey, sheet);
      if (standing === null) return [];
      const { facts } = await gather(context, survey, sheet, standing);
      const changes = changesToSay(
        standing,
        ourProgrammeSheet(sheet, facts),
        aboutOf(sheet, facts),
      );
      const [change] = changes;
      if (change !== undefined) ({ words } = refreshOf(change));
      return changes;
    },
    { ...options, task: sheet.title },
  );
  const { id: sheetId, name: sheetName } = existing.sheet;
  const sentence = `${sheetName} refreshed: ${words}`;
  const notices = interruptionNotices();
  return changedInPlace({ sheetId, sheetName, sentence, isUpdate: true, notices }, changed);
}

/** Makes one of the programme's own sheets from the lists, or brings the one there is up to date. */
export function createProgrammeSheet(
  kind: ProgrammeSheetKind,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  const sheet = programmeSheet(kind);
  return changeWorkbook(sheet.title, async () => {
    options.onProgress?.({ share: 0, step: "Reading the lists" });
    const { existing, gathered } = await runSettled(async (context) => {
      const survey = await surveyWorkbook(context);
      const standing = await findStanding(context, survey, sheet);
      // To make it again all is read in the run that writes.
      return standing === null
        ? { existing: null, gathered: await gather(context, survey, sheet, null) }
        : { existing: standing, gathered: null };
    }, options);
    return existing === null
      ? makeNew(sheet, gathered, options)
      : makeAgain(sheet, existing, options);
  });
}
