import { expectedSnapshot } from "../domain/movement/expected-snapshot";
import { replayReviewsBelow } from "../domain/movement/reviews-below";
import type { AccountList, Criterion, ScoringSetup } from "../domain/scoring/scoring-setup";
import { aboutMatrix } from "../excel/again/keep-new-sheet";
import { nextMark } from "../excel/again/queue-merge";
import { readOwnSheetsNow } from "../excel/again/read-own-sheet";
import { writeMerges, type RecordedChange } from "../excel/again/write-merges";
import { sameNameKey } from "../excel/cells/cell-value";
import { readKnownMatrices } from "../excel/facts/known-matrices";
import { readMatrixFollowers } from "../excel/facts/matrix-followers";
import type { SurveyedSheet, WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import type { PreparedSnapshot } from "../excel/store/snapshots";
import { mergeSheet } from "../sheets/merge/merge-sheet";
import { ourScoringMatrix, type MatrixOptions } from "../sheets/scoring-matrix";
import { answer } from "./answer";
import { changeWorkbook } from "./change-workbook";
import type {
  ExistingMatrix,
  Notice,
  ReadAccounts,
  RefreshOptions,
  UpdatedMatrix,
  UpdatePreview,
} from "./contract";
import { changedInPlace } from "./created-sheet";
import { stateBefore, whatGaveWay, type StateBefore } from "./keep-state";
import { isChanged, refreshOf, refuseFixed } from "./merged-sheet";
import { readListNow } from "./read-accounts";
import { interruptionNotices } from "./recover";
import { refuseUnfitSetup } from "./refuse-unfit-setup";
import type { ScoredSource } from "./scored-source";
import { loadUnderstanding } from "./understand-workbook";

/** What is to be done to the matrix, and what there is to say of it. */
interface Prepared {
  readonly change: RecordedChange;
  readonly accounts: number;
  readonly notices: readonly Notice[];
  /** The snapshot of the state before; null where that is kept already. */
  readonly kept: PreparedSnapshot | null;
}

const editable = ["weight", "direction", "scale", "worst", "middle", "best"] as const;

/** What a criterion says, whether it was said or left out. */
function saidOf(criterion: Criterion | undefined, key: (typeof editable)[number]) {
  return criterion?.[key] ?? (key === "scale" ? "line" : null);
}

function find(criteria: readonly Criterion[], { sourceColumn, name }: Criterion) {
  const same = criteria.filter((one) => one.sourceColumn === sourceColumn);
  return same.find((one) => sameNameKey(one.name) === sameNameKey(name)) ?? same[0];
}

function refuseOtherCriteria(wanted: ScoringSetup, now: ScoringSetup, sheetName: string): void {
  const isSame =
    wanted.criteria.length === now.criteria.length &&
    wanted.criteria.every((criterion) => find(now.criteria, criterion) !== undefined);
  if (isSame) return;
  throw new Refusal(
    "badInput",
    `${sheetName} is made of other criteria (${now.criteria.map(({ name }) => name).join(", ")}): ` +
      `make another matrix, which takes over what you typed about the accounts.`,
  );
}

/** What stands on the sheet, but for what was asked for otherwise than it was proposed. */
function effectiveSetup(
  wanted: ScoringSetup,
  proposed: ScoringSetup,
  now: ScoringSetup,
): { readonly setup: ScoringSetup; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const criteria = now.criteria.map((criterion, index): Criterion => {
    const want = find(wanted.criteria, criterion);
    const had = find(proposed.criteria, criterion);
    if (want === undefined) return criterion;
    const changes = editable.filter((key) => {
      const asked = saidOf(want, key);
      return asked !== saidOf(had, key) && asked !== saidOf(criterion, key);
    });
    asked.push(...changes.map((key) => `criteria/${index + 1}/${key}`));
    return { ...criterion, ...Object.fromEntries(changes.map((key) => [key, saidOf(want, key)])) };
  });
  const isSlotsAsked = wanted.slots !== proposed.slots && wanted.slots !== now.slots;
  if (isSlotsAsked) asked.push("header.slots");
  const blanks = wanted.blanks ?? "worst";
  const areBlanksAsked = blanks !== (proposed.blanks ?? "worst") && blanks !== now.blanks;
  if (areBlanksAsked) asked.push("settings.blanks");
  const isDayAsked = wanted.asOf !== proposed.asOf;
  if (isDayAsked) asked.push("header.asOf");
  const isTitleAsked = wanted.title !== proposed.title;
  if (isTitleAsked) asked.push("title.account");
  const isSourceAsked = wanted.weightsFrom !== proposed.weightsFrom;
  const weightsFrom = isSourceAsked ? wanted.weightsFrom : now.weightsFrom;
  if (isSourceAsked) {
    asked.push(...criteria.map((_, index) => `criteria/${index + 1}/weight`));
    asked.push("settings.concentration");
  }
  return {
    setup: {
      ...(weightsFrom === undefined ? {} : { weightsFrom }),
      criteria,
      title: isTitleAsked ? wanted.title : now.title,
      slots: isSlotsAsked ? wanted.slots : now.slots,
      asOf: wanted.asOf,
      blanks: areBlanksAsked ? blanks : (now.blanks ?? "worst"),
    },
    asked,
  };
}

/** The score that the list holds itself is not told by the sheet. */
async function withListedScore(
  setup: ScoringSetup,
  { ownMatrix }: ScoredSource,
): Promise<ScoringSetup> {
  if (ownMatrix === undefined) return setup;
  const { setupOfOwnMatrix } = await loadUnderstanding();
  const { listedScore } = setupOfOwnMatrix(ownMatrix, setup.asOf);
  return listedScore === undefined ? setup : { ...setup, listedScore };
}

/** How many reviews running each key account will have been below the cut; null of the others. */
function reviewsBelow(
  { snapshots, now }: StateBefore,
  setup: ScoringSetup,
  list: AccountList,
  standing: ScoringSetup,
): readonly (number | null)[] {
  const expected = expectedSnapshot(now, setup, list, standing);
  return replayReviewsBelow([...snapshots, now, expected]).map((count) =>
    count > 0 ? count : null,
  );
}

function keptWith(before: StateBefore | null): Pick<RecordedChange, "snapshot"> {
  const prepared = before?.prepared ?? null;
  return prepared === null || "refused" in prepared ? {} : { snapshot: prepared };
}

/** Where several people rate what no list tells of this matrix, it follows them. */
async function ratingsOfSeveral(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  matrix: SurveyedSheet,
): Promise<Pick<MatrixOptions, "ratingsFrom">> {
  const followers = await readMatrixFollowers(context, survey, "ratings");
  const found = followers.find((one) => one.matrix === matrix.name);
  return found === undefined ? {} : { ratingsFrom: found.sheet.name };
}

/** Reads the sheet and the list anew, whenever they were read before, and holds them together. */
async function prepare(
  context: Excel.RequestContext,
  read: ReadAccounts,
  wanted: ScoringSetup,
  existing: ExistingMatrix,
  takeOurs: readonly string[],
): Promise<Prepared> {
  const { lists, list, scored } = await readListNow(context, read.source, read.accountColumn);
  const { survey, understood } = lists;
  const sheet =
    survey.sheets.find(({ id }) => id === existing.sheetId) ??
    survey.sheets.find(({ name }) => name === existing.sheetName);
  const [known] = sheet ? await readKnownMatrices(context, [sheet]) : [];
  if (sheet === undefined || known === undefined) {
    throw new Refusal(
      "badInput",
      `${existing.sheetName} is not there any more, or is no matrix that can be updated: make another one.`,
    );
  }
  refuseOtherCriteria(wanted, known.setup, sheet.name);
  const { setup: told, asked } = effectiveSetup(wanted, read.proposal, known.setup);
  const setup = await withListedScore(told, scored);
  refuseUnfitSetup({ ...read, list }, setup);
  const [own] = await readOwnSheetsNow(context, survey, [sheet]);
  if (own === undefined) throw new Refusal("badInput", `${sheet.name} is gone.`);
  refuseFixed(own);
  const mark = nextMark(own);
  const before = await stateBefore(context, own, mark);
  const our = ourScoringMatrix(setup, list, {
    followedDay: understood.settings.asOf,
    room: known.room,
    ...(await ratingsOfSeveral(context, survey, sheet)),
    ...(before === null ? {} : { reviewsBelow: reviewsBelow(before, setup, list, known.setup) }),
  });
  const merge = mergeSheet(our, own.standing, own.record?.base ?? null, {
    takeOurs: new Set([...asked, ...takeOurs]),
  });
  return {
    change: { own, our, merge, mark, about: aboutMatrix(setup), ...keptWith(before) },
    accounts: list.accounts.length,
    notices: [
      // That lists have gone on is what everything by day rests on.
      ...understood.aboutSettings,
      ...scored.remarks.filter(({ severity }) => severity !== "info"),
    ],
    kept: before?.prepared ?? null,
  };
}

/** What an update would do, without doing it. */
export function previewUpdate(
  read: ReadAccounts,
  setup: ScoringSetup,
  existing: ExistingMatrix,
): Promise<UpdatePreview> {
  return answer(() =>
    runSettled(async (context) => {
      const { change, notices } = await prepare(context, read, setup, existing, []);
      return { ...refreshOf(change), notices };
    }),
  );
}

/**
 * Makes a matrix again in its place, from its sheet and its list as they are now: what nobody touched
 * is brought up to date, what people typed and how they arranged it stays.
 */
export function updateScoringMatrix(
  read: ReadAccounts,
  setup: ScoringSetup,
  existing: ExistingMatrix,
  options: RefreshOptions = {},
): Promise<UpdatedMatrix> {
  const task = `Update of ${existing.sheetName}`;
  return changeWorkbook(task, async () => {
    options.onProgress?.({ share: 0, step: "Reading the matrix and its list" });
    const found: { prepared?: Prepared } = {};
    const written = await writeMerges(
      async (context) => {
        const takeOurs = options.takeOurs?.[existing.sheetName] ?? [];
        const prepared = await prepare(context, read, setup, existing, takeOurs);
        found.prepared = prepared;
        return isChanged(prepared.change) ? [prepared.change] : [];
      },
      { ...options, task },
    );
    if (found.prepared === undefined) throw new Refusal("unexpected", `${task} found nothing.`);
    const { change, notices, kept } = found.prepared;
    options.onProgress?.({ share: 1, step: "Done" });
    const { sheet } = change.own;
    const refreshed = refreshOf(change);
    const updated: UpdatedMatrix = {
      ...refreshed,
      sheetId: sheet.id,
      sheetName: sheet.name,
      sentence: `${sheet.name} updated: ${refreshed.words}`,
      isUpdate: true,
      notices: [
        ...interruptionNotices(),
        ...notices,
        ...(isChanged(change) ? whatGaveWay(kept) : []),
      ],
    };
    return changedInPlace(updated, written);
  });
}
