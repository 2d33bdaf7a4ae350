import type { Criterion, ScoringSetup } from "../domain/scoring/scoring-setup";
import type { MergeRule } from "../domain/weighting/merge-raters";
import type { RaterAnswers } from "../domain/weighting/weighing";
import { keepNewSheets, type KeptAbout } from "../excel/again/keep-new-sheet";
import { nextMark } from "../excel/again/queue-merge";
import { readOwnSheetsNow } from "../excel/again/read-own-sheet";
import { writeMerges, type RecordedChange } from "../excel/again/write-merges";
import { sameNameKey } from "../excel/cells/cell-value";
import {
  readKnownWeighings,
  weighingOfCriteria,
  type KnownWeighing,
} from "../excel/facts/known-weighings";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { runSettled } from "../excel/run-settled";
import { rawFormat } from "../sheets/matrix/raw-format";
import { mergeSheet } from "../sheets/merge/merge-sheet";
import { placeId } from "../sheets/merge/sheet-merge";
import { ourWeightsSheet, weightsSheet, type Weighing } from "../sheets/weights-sheet";
import { answer } from "./answer";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, ReadAccounts, RunOptions } from "./contract";
import { changedInPlace, createdSheet } from "./created-sheet";
import { criterionEnds } from "./criterion-ends";
import { isChanged, refuseFixed } from "./merged-sheet";
import { interruptionNotices } from "./recover";
import { today } from "./today";
import { writeWithSettings } from "./with-settings";

/** What the weights sheet of some criteria says now. */
export interface WeighingNow {
  readonly sheetName: string;
  /** Shares of 1 in the order of the criteria asked for; null while nobody has answered. */
  readonly weights: readonly number[] | null;
  readonly mergedBy: MergeRule;
  readonly raters: readonly (RaterAnswers & { readonly state: string })[];
}

export interface KeptWeights extends CreatedSheet {
  readonly weighing: WeighingNow;
}

const pausesInMilliseconds = [100, 200, 400, 800, 1600] as const;

const about: KeptAbout = {
  kind: "weights",
  template: "weights",
  account: "",
  accountId: null,
  refreshed: 0,
};

/** Answers for the criteria at these places, in their order. */
function reordered(rater: RaterAnswers, places: readonly number[]): RaterAnswers {
  return {
    ...rater,
    answers: places.map((place) => rater.answers[place] ?? null),
    comparisons: rater.comparisons.map(({ criterion, than, times }) => ({
      criterion: places.indexOf(criterion),
      than: places.indexOf(than),
      times,
    })),
  };
}

/** The answers of a rater stand in the order of the sheet; they are wanted in that of the criteria. */
function inOrder(
  { sheet, weighing, weights, states }: KnownWeighing,
  criteria: readonly { readonly name: string }[],
): WeighingNow {
  const places = criteria.map(({ name }) =>
    weighing.criteria.findIndex((one) => sameNameKey(one.name) === sameNameKey(name)),
  );
  return {
    sheetName: sheet.name,
    weights: weights && places.map((place) => weights[place] ?? 0),
    mergedBy: weighing.mergedBy,
    raters: weighing.raters.map((rater, row) => ({
      ...reordered(rater, places),
      state: states[row] ?? "",
    })),
  };
}

/** What people said of these criteria, as the weights sheet tells it; null where there is none. */
export function readWeights(
  criteria: readonly { readonly name: string }[],
): Promise<WeighingNow | null> {
  return answer(() =>
    runInExcel(async (context) => {
      const { sheets } = await surveyWorkbook(context);
      const found = weighingOfCriteria(
        await readKnownWeighings(context, sheets),
        criteria.map(({ name }) => name),
      );
      return found && inOrder(found, criteria);
    }),
  );
}

/** With the answers of one more rater, or with other ones of a rater who is there. */
function withAnswers(weighing: Weighing, answers: RaterAnswers | null): Weighing {
  if (answers === null) return weighing;
  const isThere = weighing.raters.some(
    ({ rater }) => sameNameKey(rater) === sameNameKey(answers.rater),
  );
  return {
    ...weighing,
    raters: isThere
      ? weighing.raters.map((one) =>
          sameNameKey(one.rater) === sameNameKey(answers.rater)
            ? { ...answers, rater: one.rater }
            : one,
        )
      : [...weighing.raters, answers],
  };
}

/** Ends that were asked on since they changed hold from the moment of the answer on. */
function askedOn(
  weighing: Weighing,
  read: ReadAccounts,
  criteria: readonly Criterion[],
  now: number,
): Weighing {
  return {
    ...weighing,
    criteria: weighing.criteria.map((one) => {
      const criterion = criteria.find(({ name }) => sameNameKey(name) === sameNameKey(one.name));
      if (criterion === undefined) return one;
      const { worst, best } = criterionEnds(criterion, read.list);
      return worst === one.worst && best === one.best ? one : { ...one, worst, best, since: now };
    }),
  };
}

function refuseWithout(answers: RaterAnswers | null, { criteria }: ScoringSetup): void {
  if (criteria.length < 2) {
    throw new Refusal(
      "badInput",
      "One criterion alone has all the weight: add another one, then weigh them.",
    );
  }
  if (answers === null) return;
  if (answers.rater.trim() === "") {
    throw new Refusal("badInput", "The answers have no name: say whose they are.");
  }
  if (answers.answers.length !== criteria.length) {
    throw new Refusal(
      "badInput",
      `${answers.rater} weighs ${answers.answers.length} criteria and the matrix has ${criteria.length} (${criteria.map(({ name }) => name).join(", ")}): ask for the same ones.`,
    );
  }
}

/** With the formats of the columns behind the criteria. */
function formatted(weighing: Weighing, { list }: ReadAccounts, criteria: readonly Criterion[]) {
  return {
    ...weighing,
    criteria: weighing.criteria.map((one) => {
      const criterion = criteria.find(({ name }) => sameNameKey(name) === sameNameKey(one.name));
      const column = list.columns.find(({ heading }) => heading === criterion?.sourceColumn);
      return column === undefined ? one : { ...one, format: rawFormat(column) };
    }),
  };
}

/** The day and the time of day, as Excel counts them. */
function thisMoment(): number {
  const moment = new Date();
  const seconds = moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds();
  return today() + seconds / 86_400;
}

export interface WeighingWishes {
  /** What somebody has just answered; null where only the sheet is to be made or brought up to date. */
  readonly answers: RaterAnswers | null;
  readonly mergedBy?: MergeRule;
}

/**
 * Keeps somebody's answers on the weights sheet of these criteria, makes that sheet where there is none,
 * and says what all weigh together. What people typed on it stays; the answers that are given now take
 * the place of the same person's before.
 */
export function keepWeights(
  read: ReadAccounts,
  setup: ScoringSetup,
  { answers, mergedBy }: WeighingWishes,
  options: RunOptions = {},
): Promise<KeptWeights> {
  return changeWorkbook("Weights", async () => {
    refuseWithout(answers, setup);
    // What is answered holds for the ends that were shown then.
    const now = answers?.answeredOn ?? thisMoment();
    const given = answers && { ...answers, answeredOn: now };
    const names = setup.criteria.map(({ name }) => name);
    const known = await runSettled(async (context) => {
      const { sheets } = await surveyWorkbook(context);
      return weighingOfCriteria(await readKnownWeighings(context, sheets), names);
    }, options);
    const matrixSheet = read.existing?.sheetName ?? null;
    if (known === null) {
      const bare: Weighing = {
        title: setup.title,
        madeFrom: read.list.label,
        criteria: names.map((name) => ({ name, worst: null, best: null, since: null })),
        raters: [],
        mergedBy: mergedBy ?? "mean",
        matrixSheet,
      };
      const weighing = withAnswers(askedOn(bare, read, setup.criteria, now), given);
      const shown = formatted(weighing, read, setup.criteria);
      const plan = weightsSheet(shown);
      const our = ourWeightsSheet(shown);
      const written = await writeWithSettings([plan], read, {
        ...options,
        task: "Weights",
        ...keepNewSheets([{ plan, our, about }]),
      });
      const created = createdSheet(written, "Weights kept on a sheet of their own.", []);
      return withWeighing(created, setup, options);
    }
    const changed = await writeMerges(
      async (context) => {
        const survey = await surveyWorkbook(context);
        const [there] = await readKnownWeighings(
          context,
          survey.sheets.filter(({ id }) => id === known.sheet.id),
        );
        if (there === undefined) {
          throw new Refusal("badInput", `${known.sheet.name} was deleted meanwhile: try again.`);
        }
        const [own] = await readOwnSheetsNow(context, survey, [there.sheet]);
        if (own === undefined) return [];
        refuseFixed(own);
        const base = { ...there.weighing, ...(mergedBy === undefined ? {} : { mergedBy }) };
        const asked = given === null ? base : askedOn(base, read, setup.criteria, now);
        const weighing = withAnswers(
          { ...asked, matrixSheet },
          given && inSheetOrder(given, setup.criteria, asked),
        );
        const our = ourWeightsSheet(formatted(weighing, read, setup.criteria));
        const kept = own.record?.base ?? null;
        // What is answered now is meant: it takes the place of what stands.
        const first = mergeSheet(our, own.standing, kept);
        const ids = new Set(first.differences.map(({ place }) => placeId(place)));
        const merge = mergeSheet(our, own.standing, kept, { takeOurs: ids });
        const change: RecordedChange = { own, our, merge, mark: nextMark(own), about };
        return isChanged(change) ? [change] : [];
      },
      { ...options, task: "Weights" },
    );
    const { id: sheetId, name: sheetName } = known.sheet;
    const updated = {
      sheetId,
      sheetName,
      sentence: `${sheetName} keeps the answers${given === null ? "" : ` of ${given.rater}`}.`,
      isUpdate: true,
      notices: interruptionNotices(),
    };
    return withWeighing(changedInPlace(updated, changed), setup, options);
  });
}

/** Answers in the order of the sheet's criteria. */
function inSheetOrder(
  given: RaterAnswers,
  criteria: readonly Criterion[],
  { criteria: onSheet }: Weighing,
): RaterAnswers {
  const places = onSheet.map((one) =>
    criteria.findIndex(({ name }) => sameNameKey(name) === sameNameKey(one.name)),
  );
  return reordered(given, places);
}

function forMilliseconds(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** While functions of a row have not answered, its rater does not count. */
function isWaiting({ weighing: { raters }, states }: KnownWeighing): boolean {
  return raters.some(
    ({ method, comparisons }, row) =>
      (method === "pairwise" &&
        comparisons.length > 0 &&
        states[row]?.includes("pairs") === true) ||
      states[row] === "" ||
      states[row]?.startsWith("#") === true ||
      states[row]?.includes("not usable") === true,
  );
}

/** The sheet with what it says when its functions have answered; it is written, whether or not they do. */
async function withWeighing(
  created: CreatedSheet,
  { criteria }: ScoringSetup,
  { pause = forMilliseconds }: RunOptions,
): Promise<KeptWeights> {
  const read = () =>
    runInExcel(async (context) => {
      const { sheets } = await surveyWorkbook(context);
      return readKnownWeighings(
        context,
        sheets.filter(({ id }) => id === created.sheetId),
      );
    }).catch(() => []);
  let [known] = await read();
  for (const milliseconds of pausesInMilliseconds) {
    if (known === undefined || !isWaiting(known)) break;
    await pause(milliseconds);
    [known] = await read();
  }
  const nothing = { weights: null, mergedBy: "mean" as const, raters: [] };
  return Object.assign(created, {
    weighing: known ? inOrder(known, criteria) : { sheetName: created.sheetName, ...nothing },
  });
}
