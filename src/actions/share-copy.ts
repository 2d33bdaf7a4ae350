import { surveyWorkbook } from "../excel/lists/survey-workbook";
import type { OwnSheetKind } from "../excel/lists/own-sheet";
import { knowsNotes } from "../excel/again/read-remarks";
import { runSettled } from "../excel/run-settled";
import { readForSharing } from "../excel/share/read-shared";
import type { SheetCleaning } from "../excel/share/clean-sheet";
import { writeShare, type WrittenShare } from "../excel/share/write-share";
import { readSavedName, rememberSavedName } from "../excel/share/saved-name";
import { planSheet, type SheetShare, type ToldFormula } from "../sheets/share/share-plan";
import { answer } from "./answer";
import { changeWorkbook } from "./change-workbook";
import type { Notice, RunOptions } from "./contract";
import { info } from "./info-notice";
import { interruptionNotices } from "./recover";

/** Whom the copy is for: "any" spreadsheet program, or one that has dynamic arrays. */
export type ShareProgram = "any" | "dynamic";

export interface ShareRequest {
  /** The sheets that go along. */
  readonly sheets: readonly string[];
  readonly program: ShareProgram;
}

export interface ShareableSheet {
  readonly sheetName: string;
  /** Which of our sheets it is; null for the user's own. */
  readonly kind: OwnSheetKind | null;
}

/** What there is to share, and whether the workbook is the copy already. */
export interface Shareable {
  readonly sheets: readonly ShareableSheet[];
  /** What the workbook is called; null where Excel does not tell. */
  readonly workbook: string | null;
  /** What it was called when sharing began; null as long as it has not begun. */
  readonly original: string | null;
}

/** What becomes of the formulas of the sheets that go along. */
export interface SharedFormulas {
  readonly formulas: readonly ToldFormula[];
  /** How many say the same in a spreadsheet's own functions now, and of how many only the value goes along. */
  readonly native: number;
  readonly values: number;
  /** How many stay as they are. */
  readonly staying: number;
}

export interface SharedCopy extends SharedFormulas {
  readonly sentence: string;
  /** The sheets that were taken out; empty where Excel did not say. */
  readonly gone: readonly string[];
  readonly notices: readonly Notice[];
}

function toldOf(plans: readonly SheetShare[]): SharedFormulas {
  const formulas = plans.flatMap(({ told }) => told);
  const count = (fate: ToldFormula["fate"]): number =>
    formulas.filter((one) => one.fate === fate).length;
  return {
    formulas,
    native: count("native"),
    values: count("value"),
    staying: plans.reduce((sum, { staying }) => sum + staying, 0),
  };
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** The sheets that can go along, in the order of their tabs. */
export function listShareable(): Promise<Shareable> {
  return answer(() =>
    runSettled(async (context) => {
      const { sheets } = await surveyWorkbook(context);
      const saved = await readSavedName(context);
      return {
        sheets: sheets.map(({ name, ownKind }) => ({ sheetName: name, kind: ownKind })),
        ...saved,
      };
    }),
  );
}

/** Notes what the workbook is called before it is saved under a new name. */
export function beginSharing(): Promise<void> {
  return changeWorkbook("Beginning to share", () => runSettled(rememberSavedName));
}

/** What would become of the formulas, without doing it. */
export function previewShare({ sheets, program }: ShareRequest): Promise<SharedFormulas> {
  return answer(() =>
    runSettled(async (context) => {
      const read = await readForSharing(context, sheets, program === "any");
      return toldOf(read.sheets.map((sheet) => planSheet(sheet, read.book)));
    }),
  );
}

function cleaningNotices({
  sheetName,
  comments,
  charts,
  rules,
  validations,
  hidden,
}: SheetCleaning) {
  const taken = [
    ...(comments > 0 ? [counted(comments, "comment")] : []),
    ...(charts.length > 0
      ? [`${counted(charts.length, "chart")} whose source no add-in is told (${charts.join(", ")})`]
      : []),
    ...(rules > 0 ? [counted(rules, "conditional format")] : []),
    ...(validations > 0 ? [`the validation of ${counted(validations, "cell")}`] : []),
    ...(hidden > 0 ? ["the contents of hidden rows and columns"] : []),
  ];
  return taken.length === 0 ? [] : [info(`${sheetName}: ${taken.join(", ")} taken out.`)];
}

const notesStay: Notice = {
  severity: "warning",
  sentence:
    "Notes on cells, if there are any, are still there: this Excel lets no add-in see them. Choose File > Info > Inspect Document, or Review > Notes, and delete them before you send the file.",
  cell: null,
};

function sharedCopy(
  written: WrittenShare | null,
  kept: number,
  notes: readonly Notice[],
): SharedCopy {
  const told = toldOf(written?.plans ?? []);
  const gone = written?.removal.sheets ?? [];
  const copy = `This workbook is the shared copy now: it holds ${counted(kept, "sheet")}`;
  return {
    ...told,
    gone,
    sentence:
      written === null
        ? `${copy}, and nothing else.`
        : `${copy}; ${counted(gone.length, "sheet")} and all that is kept beside the cells ${gone.length === 1 ? "is" : "are"} gone. Save it.`,
    notices: [
      ...interruptionNotices(),
      ...(written?.removal.cleanings ?? []).flatMap(cleaningNotices),
      ...notes,
    ],
  };
}

interface ShareRunOptions extends RunOptions {
  /** Takes notes off the cells where the host can and office.js cannot. */
  readonly removeNotes?: () => Promise<void>;
}

/**
 * Makes this workbook the shared copy: the sheets that are chosen, their values and what can be said
 * without the add-in; all else goes for good. The original is the file it was saved from.
 */
export function shareCopy(
  { sheets, program }: ShareRequest,
  { removeNotes, ...options }: ShareRunOptions = {},
): Promise<SharedCopy> {
  return changeWorkbook("Sharing a copy", async () => {
    const choice = { sheets, isForAny: program === "any" };
    const written = await writeShare(choice, { ...options, task: "Sharing a copy" });
    await removeNotes?.();
    options.onProgress?.({ share: 1, step: "Done", canCancel: false });
    const areNotesGone = removeNotes !== undefined || knowsNotes();
    return sharedCopy(written, sheets.length, areNotesGone ? [] : [notesStay]);
  });
}
