import { mergeRules } from "../../domain/weighting/merge-raters";
import { weighingMethods, type RaterAnswers } from "../../domain/weighting/weighing";
import { answerNumbers, answersName } from "../../sheets/weights-inputs";
import type { Weighing } from "../../sheets/weights-sheet";
import { cellText, sameNameKey, type CellValue } from "../cells/cell-value";
import type { SurveyedSheet } from "../lists/survey-workbook";
import { readNamedRanges } from "./read-own-sheets";

/** What a weights sheet tells: that is the truth, whoever typed it there. */
export interface KnownWeighing {
  readonly sheet: SurveyedSheet;
  readonly weighing: Weighing;
  /** Merged, in the order of the criteria; null while nobody has answered. */
  readonly weights: readonly number[] | null;
  /** What each rater's row says of itself, in the order of the raters. */
  readonly states: readonly string[];
}

const names = {
  title: "WeightsTitle",
  madeFrom: "_KAM.header.madeFrom",
  mergedBy: "MergedBy",
  criteria: "WeightedCriteria",
  merged: "MergedWeights",
  worst: "AskedWorst",
  best: "AskedBest",
  since: "AskedSince",
  raters: "RaterNames",
  methods: "RaterMethods",
  days: "RaterDays",
  states: "RaterStates",
  comparisons: "WeightsComparisons",
  tradeOffs: "WeightsTradeOffs",
} as const;

type Cells = readonly (readonly CellValue[])[];

function numberIn(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

function textsOf(cells: Cells | undefined): readonly string[] {
  return (cells ?? []).map(([cell]) => cellText(cell ?? ""));
}

function numbersOf(cells: Cells | undefined): readonly (number | null)[] {
  return (cells ?? []).map(([cell]) => numberIn(cell));
}

function weighingOf(
  sheet: SurveyedSheet,
  read: Readonly<Partial<Record<string, Cells>>>,
): KnownWeighing {
  const criteria = textsOf(read[names.criteria]);
  const [worst, best, since] = [names.worst, names.best, names.since].map((name) =>
    numbersOf(read[name]),
  );
  const [methods, days, states] = [
    textsOf(read[names.methods]),
    numbersOf(read[names.days]),
    textsOf(read[names.states]),
  ];
  const answers = criteria.map((_, at) => numbersOf(read[answersName(at + 1)]));
  const placeOf = (name: CellValue | undefined): number =>
    criteria.findIndex((one) => sameNameKey(one) === sameNameKey(cellText(name ?? "")));
  const isOf = (rater: string, cell: CellValue | undefined): boolean =>
    sameNameKey(cellText(cell ?? "")) === sameNameKey(rater);
  const ratersAt = textsOf(read[names.raters]).flatMap((rater, row) =>
    rater === "" ? [] : [{ rater, row }],
  );
  const raters = ratersAt.map(({ rater, row }): RaterAnswers => ({
    rater,
    method: weighingMethods.find((one) => one === methods[row]) ?? "points",
    answeredOn: days[row] ?? null,
    answers: answers.map((column) => column[row] ?? null),
    comparisons: (read[names.comparisons] ?? []).flatMap(([who, one, other, times]) => {
      const [criterion, than, ratio] = [placeOf(one), placeOf(other), numberIn(times)];
      return isOf(rater, who) && criterion >= 0 && than >= 0 && ratio !== null
        ? [{ criterion, than, times: ratio }]
        : [];
    }),
    tradeOffs: (read[names.tradeOffs] ?? []).flatMap(([who, first, second, said]) => {
      if (!isOf(rater, who)) return [];
      const [one, other, rather] = [first, second, said].map((cell) => cellText(cell ?? ""));
      if (one === undefined || other === undefined) return [];
      const isNamed = rather === one || rather === other;
      return [{ first: one, second: other, rather: isNamed ? (rather ?? null) : null }];
    }),
  }));
  const merged = numbersOf(read[names.merged]);
  const [title = ""] = textsOf(read[names.title]);
  const [madeFrom = ""] = textsOf(read[names.madeFrom]);
  const [rule] = textsOf(read[names.mergedBy]);
  return {
    sheet,
    weights: merged.every((one) => one !== null) && merged.length > 0 ? merged : null,
    states: ratersAt.map(({ row }) => states[row] ?? ""),
    weighing: {
      title: title.replace(/^Weights of /u, ""),
      madeFrom,
      criteria: criteria.map((name, at) => ({
        name,
        worst: worst?.[at] ?? null,
        best: best?.[at] ?? null,
        since: since?.[at] ?? null,
      })),
      raters,
      mergedBy: mergeRules.find((one) => one === rule) ?? "mean",
      matrixSheet: null,
    },
  };
}

/** What the weights sheets of a workbook say, in the order of their sheets. */
export async function readKnownWeighings(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
): Promise<readonly KnownWeighing[]> {
  const known: KnownWeighing[] = [];
  for (const sheet of sheets.filter(({ ownKind }) => ownKind === "weights")) {
    const read = await readNamedRanges(context, sheet, [
      ...Object.values(names),
      ...answerNumbers.map(answersName),
    ]);
    known.push(weighingOf(sheet, read));
  }
  return known;
}

/** The newest weights sheet of exactly these criteria, in whatever order. */
export function weighingOfCriteria(
  known: readonly KnownWeighing[],
  criteria: readonly string[],
): KnownWeighing | null {
  const wanted = [...criteria].map(sameNameKey).sort().join("\n");
  return (
    known
      .filter(
        ({ weighing }) =>
          weighing.criteria
            .map(({ name }) => sameNameKey(name))
            .sort()
            .join("\n") === wanted,
      )
      .at(-1) ?? null
  );
}
