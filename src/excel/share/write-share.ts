import {
  keepsName,
  planSheet,
  type ShareEdit,
  type SheetShare,
} from "../../sheets/share/share-plan";
import { nameId } from "../../sheets/share/formula-fate";
import { isCellIn } from "../../sheets/share/shared-area";
import { isErrorValue, isPending, type CellValue } from "../cells/cell-value";
import { readableCell } from "../cells/address";
import { typedContent } from "../cells/typed-content";
import { explainProblem } from "../explain-problem";
import { Refusal } from "../refusal";
import { runSettled } from "../run-settled";
import { newMark, runtimeBoard } from "../runtime-board";
import { isUnknownFunction } from "../unknown-functions";
import {
  journalText,
  journalVersion,
  type ChangingJournal,
  type SharingJournal,
  type SheetImage,
} from "../store/journal";
import { markName } from "../store/sheet-mark";
import type { WatchOptions } from "../watch-answers";
import { settleOwn } from "../write/settle-workbook";
import { nothingWasChanged, withOutcome } from "../write/with-outcome";
import { readCells, readForSharing, type ReadForSharing, type SharedSheet } from "./read-shared";
import { prepareRemoval, type Removal } from "./remove-internal";

interface ShareChoice {
  /** The sheets that go along. */
  readonly sheets: readonly string[];
  /** Whether it is for programs without dynamic arrays too. */
  readonly isForAny: boolean;
}

interface ShareOptions extends WatchOptions {
  readonly task: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: {
    readonly share: number;
    readonly step: string;
    readonly canCancel?: boolean;
  }) => void;
}

/** What was done: what became of the formulas, and what was taken out. */
export interface WrittenShare {
  readonly plans: readonly SheetShare[];
  readonly removal: Pick<Removal, "sheets" | "cleanings">;
}

/** Well below what Excel on the web takes in one request. */
const mostEditsAtOnce = 5_000;

interface SheetEdit {
  readonly sheet: SharedSheet;
  readonly edit: ShareEdit;
}

/** What is handed to `Range.formulas`; errors are no texts. */
function entered({ after }: ShareEdit): CellValue {
  if ("formula" in after) return after.formula;
  return isErrorValue(after.value) ? after.value : typedContent(after.value);
}

/** What stands there afterwards, as what is put back looks for it. */
function standing({ after }: ShareEdit): CellValue {
  return typedContent("formula" in after ? after : after.value);
}

/** Cells below each other are written together: one formula of a table's column fills all of it. */
function runsOf(edits: readonly SheetEdit[]): readonly (readonly SheetEdit[])[] {
  const ordered = [...edits].sort(
    (a, b) => a.edit.column - b.edit.column || a.edit.row - b.edit.row,
  );
  const runs: SheetEdit[][] = [];
  for (const one of ordered) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last?.edit.column === one.edit.column &&
      last.edit.row + 1 === one.edit.row &&
      last.sheet.id === one.sheet.id;
    if (isNext) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

function queueEdits(context: Excel.RequestContext, edits: readonly SheetEdit[]): void {
  for (const run of runsOf(edits)) {
    const [first] = run;
    if (first === undefined) continue;
    const { row, column } = first.edit;
    const sheet = context.workbook.worksheets.getItem(first.sheet.id);
    const range = sheet.getRangeByIndexes(row, column, run.length, 1).untrack();
    range.formulas = run.map(({ edit }) => [entered(edit)]);
  }
}

function refuseWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Refusal("cancelled", "Cancelled.");
}

/** A value that is not there yet cannot be kept. */
function refuseUnanswered({ name, row, column, formulas, values }: SharedSheet): void {
  values.forEach((cells, down) =>
    cells.forEach((value, across) => {
      const formula = formulas[down]?.[across] ?? "";
      const cell = readableCell(name, row + down, column + across);
      if (isPending(value)) {
        throw new Refusal(
          "busy",
          `${cell} is still being calculated: wait a moment, then try again.`,
          cell,
        );
      }
      if (!isUnknownFunction(formula, value)) return;
      throw new Refusal(
        "badInput",
        `${cell} shows #NAME?, so its value is not known: choose Repair functions, then try again.`,
        cell,
      );
    }),
  );
}

function refuseProtected({ name, isProtected }: SharedSheet, { edits }: SheetShare): void {
  if (!isProtected || edits.length === 0) return;
  throw new Refusal(
    "protectedSheet",
    `${name} is protected and has formulas that have to become values: choose Review > Unprotect Sheet, then try again.`,
  );
}

function imagesOf(
  { sheets, book }: ReadForSharing,
  edits: readonly SheetEdit[],
): readonly SheetImage[] {
  return sheets.flatMap((sheet) => {
    const own = edits.filter((one) => one.sheet.id === sheet.id);
    if (own.length === 0) return [];
    const mark = book.names.find(
      ({ name, sheetName }) => name === markName && sheetName === sheet.name,
    );
    return [
      {
        sheetId: sheet.id,
        sheetName: sheet.name,
        mark: mark?.formula ?? null,
        rows: [],
        cells: own.map(({ edit }) => ({
          row: edit.row,
          column: edit.column,
          before: edit.before,
          after: standing(edit),
        })),
      },
    ];
  });
}

function areAlike(before: CellValue, after: CellValue): boolean {
  if (typeof before !== "number" || typeof after !== "number") return before === after;
  return Math.abs(before - after) <= 1e-9 * Math.max(1, Math.abs(before));
}

/** Cells that say something else than before: what they said is written instead. */
async function readStrayed(
  context: Excel.RequestContext,
  { sheets, book }: ReadForSharing,
): Promise<readonly SheetEdit[]> {
  const strayed: SheetEdit[] = [];
  for (const sheet of sheets) {
    const { name: sheetName, row, column, values: before } = sheet;
    if (before.length === 0) continue;
    const area = {
      sheetName,
      row,
      column,
      rowCount: before.length,
      columnCount: before[0]?.length ?? 1,
    };
    const { formulas, values } = await readCells(context, area);
    before.forEach((cells, down) =>
      cells.forEach((value, across) => {
        const now = values[down]?.[across] ?? "";
        const at = { row: row + down, column: column + across };
        const isHidden = isCellIn(book.hidden, sheetName, at.row, at.column);
        if (isHidden || areAlike(value, now)) return;
        const formula = formulas[down]?.[across] ?? "";
        const stood = typeof formula === "string" && formula.startsWith("=") ? formula : "";
        strayed.push({ sheet, edit: { ...at, before: stood, after: { value } } });
      }),
    );
  }
  return strayed;
}

interface Begun {
  journal: Excel.CustomXmlPart | null;
  isBegun: boolean;
  isFinishing: boolean;
}

/** Later edits of a cell take the place of the first, whose before stays. */
function withLater(first: readonly SheetEdit[], later: readonly SheetEdit[]): readonly SheetEdit[] {
  const id = ({ sheet, edit }: SheetEdit): string => `${sheet.id}|${edit.row}|${edit.column}`;
  const all = new Map(first.map((one) => [id(one), one]));
  for (const one of later) {
    const before = all.get(id(one))?.edit.before ?? one.edit.before;
    all.set(id(one), { ...one, edit: { ...one.edit, before } });
  }
  return [...all.values()];
}

async function writeEdits(
  context: Excel.RequestContext,
  edits: readonly SheetEdit[],
  options: ShareOptions,
  journal: () => void,
): Promise<void> {
  for (let from = 0; from < edits.length || from === 0; from += mostEditsAtOnce) {
    refuseWhenAborted(options.signal);
    const share = 0.2 + (0.5 * from) / Math.max(1, edits.length);
    options.onProgress?.({ share, step: "Writing values and native formulas" });
    if (from === 0) journal();
    queueEdits(context, edits.slice(from, from + mostEditsAtOnce));
    // One request takes so many and no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}

/** The lists say of cells that strayed that their values stand. */
function toldWith(
  plans: readonly SheetShare[],
  strayed: readonly SheetEdit[],
): readonly SheetShare[] {
  return plans.map((plan) => {
    const cells = new Set(
      strayed
        .filter(({ sheet }) => sheet.name === plan.name)
        .map(
          ({ edit }) =>
            `${plan.name}!${readableCell("", edit.row, edit.column).split("!").at(-1) ?? ""}`,
        ),
    );
    const told = plan.told.map((one) =>
      cells.has(one.cell)
        ? { ...one, fate: "value" as const, words: `${one.words}: calculated otherwise here` }
        : one,
    );
    return { ...plan, told };
  });
}

async function carryOut(
  context: Excel.RequestContext,
  choice: ShareChoice,
  options: ShareOptions,
  { begun, id }: { readonly begun: Begun; readonly id: string },
): Promise<WrittenShare> {
  options.onProgress?.({ share: 0, step: "Reading the sheets" });
  const read = await readForSharing(context, choice.sheets, choice.isForAny);
  read.sheets.forEach(refuseUnanswered);
  const plans = read.sheets.map((sheet) => planSheet(sheet, read.book));
  read.sheets.forEach((sheet, at) => {
    const plan = plans[at];
    if (plan) refuseProtected(sheet, plan);
  });
  const { owner } = runtimeBoard();
  const common = { version: journalVersion, id, owner, task: options.task } as const;
  const changing = (edits: readonly SheetEdit[]): ChangingJournal => ({
    ...common,
    kind: "changing",
    time: Date.now(),
    images: [...imagesOf(read, edits)],
  });
  const edits = plans.flatMap((plan, at) => {
    const sheet = read.sheets[at];
    return sheet === undefined ? [] : plan.edits.map((edit) => ({ sheet, edit }));
  });
  await writeEdits(context, edits, options, () => {
    begun.isBegun = true;
    begun.journal = context.workbook.customXmlParts.add(journalText(changing(edits)));
  });
  const strayed = await readStrayed(context, read);
  const all = withLater(edits, strayed);
  if (strayed.length > 0) {
    await writeEdits(context, strayed, options, () =>
      begun.journal?.setXml(journalText(changing(all))),
    );
  }
  options.onProgress?.({ share: 0.8, step: "Looking for what is not shared" });
  const kept = toldWith(plans, strayed);
  const entry: SharingJournal = {
    ...common,
    kind: "sharing",
    time: Date.now(),
    keeps: read.sheets.map((sheet) => ({ sheetId: sheet.id, sheetName: sheet.name })),
    names: read.book.names.filter((name) => keepsName(name, plans)).map(nameId),
    isForAny: choice.isForAny,
  };
  const removal = await prepareRemoval(context, entry);
  refuseWhenAborted(options.signal);
  options.onProgress?.({ share: 0.9, step: "Taking out what is not shared", canCancel: false });
  begun.isFinishing = true;
  begun.journal?.setXml(journalText(entry));
  // Undo may have put formulas back meanwhile, which would point to what goes now.
  if (all.length <= mostEditsAtOnce) queueEdits(context, all);
  removal.queue();
  begun.journal?.delete();
  await context.sync();
  return { plans: kept, removal };
}

/**
 * Makes the workbook the shared copy, in its place: formulas are said natively or become values, which
 * can be taken back; then all that is not shared goes in one request, which is carried through.
 */
export async function writeShare(
  choice: ShareChoice,
  options: ShareOptions,
): Promise<WrittenShare | null> {
  const id = newMark();
  const begun: Begun = { journal: null, isBegun: false, isFinishing: false };
  try {
    return await runSettled(
      (context) => carryOut(context, choice, options, { begun, id }),
      options,
      id,
    );
  } catch (problem) {
    if (!begun.isBegun) throw withOutcome(explainProblem(problem), nothingWasChanged);
    const outcome = await settleOwn(id);
    // Without a journal the last request was carried out to its end, although Excel did not say so.
    const isDone = outcome === "completed" || (outcome === "nothing" && begun.isFinishing);
    if (isDone) return null;
    throw withOutcome(
      explainProblem(problem),
      outcome === "unknown"
        ? "Whether it was finished is looked up with the next step."
        : nothingWasChanged,
    );
  }
}
