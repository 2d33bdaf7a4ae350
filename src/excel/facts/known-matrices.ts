import {
  blankPolicies,
  type Criterion,
  type RatingStep,
  type ScoringSetup,
} from "../../domain/scoring/scoring-setup";
import {
  criterionName,
  criterionNumbers,
  matrixNames,
  valuesName,
} from "../../sheets/matrix/matrix-names";
import { followedSheet } from "../../sheets/matrix/followed-weights";
import { scaleOfWord } from "../../sheets/matrix/scale-words";
import { typedWords, type TypedBeside } from "../../sheets/scoring-matrix";
import type { CellArea } from "../cells/address";
import { cellText, sameNameKey, type CellValue } from "../cells/cell-value";
import type { SurveyedSheet } from "../lists/survey-workbook";
import { readValuesAndFormulas } from "../read-areas";

/** A matrix as its own sheet tells it: that is the truth, whoever changed what there. */
export interface KnownMatrix {
  readonly sheet: SurveyedSheet;
  /** Where the accounts were read, in words. */
  readonly list: string;
  /** The criteria in the order of their ratings. */
  readonly setup: ScoringSetup;
  /** By account, as `sameNameKey` spells it. */
  readonly accounts: ReadonlyMap<string, TypedBeside>;
  /** How many rows there are for the key accounts and for those who are next. */
  readonly room: { readonly keys: number; readonly next: number };
}

const single = [
  "title",
  "madeFrom",
  "slots",
  "asOf",
  "answerRoom",
  "nextRoom",
  "blankRatings",
] as const;
const ofCriteria = [
  "criteria",
  "weights",
  "directions",
  "scales",
  "worst",
  "middles",
  "best",
  "sources",
] as const;
const ofSteps = ["stepCriteria", "stepFrom", "stepRatings", "stepWords"] as const;
const ofAccounts = ["accounts", "status", "reviewsBelow"] as const;
/** Where the words stand that people write of an account. */
const namesOfWords: Readonly<Record<(typeof typedWords)[number], string>> = {
  type: matrixNames.types,
  milestones: matrixNames.milestones,
  watch: matrixNames.watchlist,
  resources: matrixNames.resources,
  decision: matrixNames.decisions,
};

const wantedNames: readonly string[] = [
  ...[...single, ...ofCriteria, ...ofSteps, ...ofAccounts].map((key) => matrixNames[key]),
  ...Object.values(namesOfWords),
  ...criterionNumbers.map(criterionName),
];

type Cells = readonly (readonly CellValue[])[];
/** The cells of each name, as they show and as they were entered. */
type Read = ReadonlyMap<string, { readonly values: Cells; readonly formulas: Cells }>;

function column(read: Read, name: string, content: "values" | "formulas" = "values") {
  return (read.get(name)?.[content] ?? []).map((row) => row[0] ?? "");
}

function numberIn(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** The steps of each criterion, by its name, the lowest value first. */
function stepsIn(read: Read): ReadonlyMap<string, readonly RatingStep[]> {
  const [criteria = [], from = [], ratings = [], words = []] = ofSteps.map((key) =>
    column(read, matrixNames[key]),
  );
  const steps = new Map<string, RatingStep[]>();
  for (const [row, criterion] of criteria.entries()) {
    const [start, rating] = [numberIn(from[row]), numberIn(ratings[row])];
    if (start === null || rating === null) continue;
    const key = sameNameKey(cellText(criterion));
    const step = { from: start, rating, words: cellText(words[row] ?? "") };
    steps.set(
      key,
      [...(steps.get(key) ?? []), step].sort((a, b) => a.from - b.from),
    );
  }
  return steps;
}

/** The criteria in the order of their rows; an end is null where it is the column's own extreme. */
function criterionRows(read: Read): readonly Criterion[] {
  const at = (key: (typeof ofCriteria)[number], row: number): CellValue =>
    column(read, matrixNames[key])[row] ?? "";
  const end = (key: "worst" | "best", row: number): number | null => {
    const entered = String(column(read, matrixNames[key], "formulas")[row] ?? "");
    return entered.startsWith("=") ? null : numberIn(at(key, row));
  };
  const steps = stepsIn(read);
  return column(read, matrixNames.criteria).map((name, row) => ({
    name: cellText(name),
    sourceColumn: cellText(at("sources", row)),
    direction: at("directions", row) === "lower" ? ("lower" as const) : ("higher" as const),
    scale: scaleOfWord(cellText(at("scales", row))),
    worst: end("worst", row),
    middle: numberIn(at("middles", row)),
    best: end("best", row),
    weight: numberIn(at("weights", row)) ?? 0,
    steps: steps.get(sameNameKey(cellText(name))) ?? [],
  }));
}

/** By the name that each had when its ratings were made; called otherwise, it stands where it stood. */
function inOrderOfRatings(rows: readonly Criterion[], read: Read): readonly Criterion[] {
  const made = criterionNumbers.flatMap((number) => {
    const [name] = column(read, criterionName(number));
    return name === undefined ? [] : [cellText(name)];
  });
  const isMade = (name: string): boolean =>
    made.some((one) => sameNameKey(one) === sameNameKey(name));
  return made.flatMap((name, index): readonly Criterion[] => {
    const same = rows.find((row) => sameNameKey(row.name) === sameNameKey(name));
    const there = rows[index];
    const found = same ?? (there !== undefined && !isMade(there.name) ? there : undefined);
    return found === undefined ? [] : [found];
  });
}

function typedIn(read: Read): KnownMatrix["accounts"] {
  const [accounts = [], statuses = [], reviews = []] = ofAccounts.map((key) =>
    column(read, matrixNames[key]),
  );
  const words = typedWords.map((key) => [key, column(read, namesOfWords[key])] as const);
  return new Map(
    accounts.flatMap((account, row) => {
      const name = cellText(account);
      const typed = {
        status: cellText(statuses[row] ?? ""),
        reviewsBelow: numberIn(reviews[row]),
        words: Object.fromEntries(
          words.map(([key, cells]) => [key, cellText(cells[row] ?? "")]),
        ) as TypedBeside["words"],
      };
      return name === "" ? [] : [[sameNameKey(name), typed] as const];
    }),
  );
}

/** The weights sheet that a weight of the matrix follows. */
function weightsFollowed(read: Read): Pick<ScoringSetup, "weightsFrom"> {
  const followed = column(read, matrixNames.weights, "formulas").flatMap((entered) => {
    const sheet = followedSheet(String(entered));
    return sheet === null ? [] : [sheet];
  });
  return followed[0] === undefined ? {} : { weightsFrom: followed[0] };
}

function matrixFrom(sheet: SurveyedSheet, read: Read): KnownMatrix {
  const [title, madeFrom, slots, asOf, keys, next, blank] = single.map(
    (key) => column(read, matrixNames[key])[0],
  );
  const whole = numberIn(slots) ?? 0;
  return {
    sheet,
    list: cellText(madeFrom ?? "").replace(/ · [\d.,\s]+ accounts?$/u, ""),
    setup: {
      title: cellText(title ?? "") || sheet.name,
      criteria: inOrderOfRatings(criterionRows(read), read),
      slots: Number.isInteger(whole) && whole >= 1 ? whole : 1,
      asOf: numberIn(asOf) ?? 0,
      blanks: blankPolicies.find((policy) => policy === blank) ?? "worst",
      ...weightsFollowed(read),
    },
    accounts: typedIn(read),
    room: { keys: numberIn(keys) ?? 1, next: numberIn(next) ?? 1 },
  };
}

/** Whether a sheet is a matrix of today's kind: those of the first version lack most names. */
function isComplete({ ownKind, names }: SurveyedSheet): boolean {
  return ownKind === "matrix" && names.some(({ name }) => name === valuesName(1));
}

/** What the matrices of a workbook say of themselves, in the order of their sheets: one sync. */
export async function readKnownMatrices(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
): Promise<readonly KnownMatrix[]> {
  const found = sheets.filter(isComplete).map((sheet) => ({
    sheet,
    areas: sheet.names.flatMap(({ name, area }): readonly (readonly [string, CellArea])[] =>
      area && wantedNames.includes(name) ? [[name, area]] : [],
    ),
  }));
  const areas = found.flatMap((one) => one.areas.map(([, area]) => area));
  if (areas.length === 0) return [];
  const { values, formulas } = await readValuesAndFormulas(context, areas);
  let next = 0;
  return found.map(({ sheet, areas: own }) => {
    const read: Read = new Map(
      own.map(([name]) => {
        const at = next++;
        return [name, { values: values[at] ?? [], formulas: formulas[at] ?? [] }] as const;
      }),
    );
    return matrixFrom(sheet, read);
  });
}
