import { Failure } from "../domain/failure";
import { HAND_RATED, isHandRated } from "../domain/scoring/hand-rated";
import { percentileEnds } from "../domain/scoring/percentile-ends";
import { BEST_RATING, WORST_RATING } from "../domain/scoring/scale";
import type {
  AccountColumn,
  AccountList,
  Criterion,
  ScoringSetup,
} from "../domain/scoring/scoring-setup";
import { liveAsOf } from "./follow-settings";
import { findKnownColumns, type KnownColumns } from "./matrix/known-columns";
import { followedNoise, followedRating } from "./matrix/followed-ratings";
import { followedFirmness, followedWeight } from "./matrix/followed-weights";
import { meanings } from "./matrix/meanings";
import { ratingFormula, scaledFormula } from "./matrix/rating-formula";
import { scaleWord } from "./matrix/scale-words";
import { rawFormat } from "./matrix/raw-format";
import { uniqueHeadings } from "./matrix/unique-headings";
import { ourSheet, type OurSheet } from "./merge/our-sheet";
import { sheetNameFor } from "./sheet-name";
import type { CellContent, SheetPlan } from "./sheet-plan";
import type { ListRow, SheetContent } from "./template/content";
import { layOutSheet } from "./template/lay-out-sheet";
import { repeatColumns, repeatTemplate } from "./template/repeat";
import type { ListColumn, SheetTemplate, SpillColumn } from "./template/template";
import {
  accountColumns,
  scoringMatrixTemplate,
  statusKey,
  type MatrixColumns,
  type Room,
} from "./templates/scoring-matrix-template";

const usualWidth = 11;
const widestHeading = 24;
/** The answer's columns, from the account's score to its reason. */
const answerWidths = [10, 9, 14, 11, 8, 12, 14, 42] as const;
/** The columns of the criteria stand over those of the accounts. */
const criteriaWidths = [24, 10, 10, 10, 11, 12, 12, 10, 12, 14, 14, 14, 18] as const;
const leastNameWidth = 26;
const mostNameWidth = 44;

/** Rows for key accounts and for those who are next, when someone raises the slots on the sheet. */
const spareSlots = 10;
const leastRows = 8;
const nextRows = 5;
const topRows = 20;

/** Random rankings are the dearest cells: no more than so many accounts x draws. */
const drawBudget = 20_000_000;
const usualDraws = 10_000;
const fewestDraws = 2_000;

/** The columns for words of people's own: nothing of ours comes into them. */
export const typedWords = ["type", "milestones", "watch", "resources", "decision"] as const;
type TypedWords = (typeof typedWords)[number];

/** What a person wrote about the accounts of another matrix; by account, in the order of the list. */
export interface TypedBeside {
  readonly status: string;
  readonly reviewsBelow: number | null;
  /** Words of theirs, by the column in which they stand; "" where there are none. */
  readonly words: Readonly<Record<TypedWords, string>>;
}

interface Matrix {
  readonly template: SheetTemplate;
  readonly content: SheetContent;
}

function columnOf(list: AccountList, criterion: Criterion): AccountColumn {
  const column = list.columns.find(({ heading }) => heading === criterion.sourceColumn);
  if (column === undefined) {
    throw new Failure(
      "value",
      `Scoring matrix: criterion "${criterion.name}" reads the column "${criterion.sourceColumn}", which the list does not have; choose another column`,
    );
  }
  return column;
}

function check(setup: ScoringSetup, list: AccountList): void {
  if (list.accounts.length === 0) {
    throw new Failure(
      "value",
      `Scoring matrix: ${list.label} has no accounts; choose another list`,
    );
  }
  if (setup.criteria.length === 0) {
    throw new Failure("value", "Scoring matrix: there is no criterion; choose 3 to 5 columns");
  }
  if (!(setup.slots >= 1)) {
    throw new Failure("value", `Scoring matrix: ${setup.slots} slots; give at least 1`);
  }
}

/** A heading of the accounts takes two lines, with room for its filter button. */
function headingWidth(heading: string): number {
  const longestWord = Math.max(...heading.split(/\s+/).map((word) => word.length));
  // The filter button stands beside a heading of one line.
  if (heading.length <= widestHeading - 6) return Math.max(usualWidth, heading.length + 6);
  // Lines of several words break unevenly.
  const halfOfIt = Math.ceil(heading.length / 2) + (heading.length > 18 ? 8 : 2);
  return Math.min(widestHeading, Math.max(usualWidth, longestWord + 6, halfOfIt + 5));
}

/** Column A is frozen: it fits the names there are, and longer ones wrap. */
function nameWidth(accounts: readonly string[]): number {
  const longest = Math.max(...accounts.map((account) => account.length));
  return Math.min(mostNameWidth, Math.max(leastNameWidth, longest + 2));
}

function columnWidths(columns: readonly ListColumn[], list: AccountList): readonly number[] {
  const fixed = [nameWidth(list.accounts), ...answerWidths];
  const words: Readonly<Record<string, number>> = {
    milestones: 24,
    watch: 24,
    resources: 20,
    decision: 34,
    source: 30,
  };
  return columns.map(({ key, label }, at) =>
    Math.max(
      fixed[at] ?? words[key] ?? headingWidth(label),
      at < fixed.length ? 0 : (criteriaWidths[at - fixed.length] ?? 0),
    ),
  );
}

/** As many random rankings as affordable: long lists still answer quickly. */
function drawsFor(accounts: number): number {
  const affordable = Math.floor(drawBudget / accounts / 100) * 100;
  return Math.min(usualDraws, Math.max(fewestDraws, affordable));
}

function extraColumns(
  known: KnownColumns,
  sources: readonly AccountColumn[],
  listed: AccountColumn | null,
): {
  readonly columns: MatrixColumns;
  readonly shown: readonly (readonly [string, AccountColumn])[];
} {
  const keyFor = (column: AccountColumn | null, own: string): string | null => {
    if (column === null) return null;
    const at = sources.indexOf(column);
    return at >= 0 ? `value${at + 1}` : own;
  };
  const revenue = keyFor(known.revenue, "revenue");
  const potential = keyFor(known.potential, "potential");
  const shown = [
    ["revenue", known.revenue] as const,
    ["potential", known.potential] as const,
    ["listedScore", listed] as const,
  ].flatMap(([key, column]) =>
    column === null || sources.includes(column) || (column === listed && key !== "listedScore")
      ? []
      : [[key, column] as const],
  );
  return {
    shown,
    columns: {
      revenue,
      potential,
      hasListedScore: listed !== null,
      extra: shown.map(([key, { heading }]) => ({
        key,
        label: heading,
        alignment: "Right",
        name: `_KAM.accounts.${key}`,
      })),
    },
  };
}

/** Nobody but people fills it. */
function handRated(column: ListColumn, criterion: Criterion | undefined): ListColumn {
  return {
    ...column,
    label: `${criterion?.name ?? ""} by hand`,
    format: "general",
    input: { kind: "number", from: WORST_RATING, to: BEST_RATING },
    isStart: true,
  };
}

/** The columns of the accounts with the headings and formats of this list. */
function labelled(
  columns: readonly ListColumn[],
  setup: ScoringSetup,
  sources: readonly AccountColumn[],
  shown: readonly (readonly [string, AccountColumn])[],
): readonly ListColumn[] {
  const rawOf: Readonly<Record<string, AccountColumn>> = Object.fromEntries([
    ...sources.map((column, index) => [`value${index + 1}`, column]),
    ...shown,
  ]);
  const named = columns.map((column): ListColumn => {
    const raw = rawOf[column.key];
    const number = /^(?:value|rating)(\d+)$/u.exec(column.key)?.[1];
    const criterion = number === undefined ? undefined : setup.criteria[Number(number) - 1];
    if (raw?.heading === HAND_RATED) return handRated(column, criterion);
    if (raw !== undefined) return { ...column, label: raw.heading, format: rawFormat(raw) };
    return criterion === undefined
      ? column
      : {
          ...column,
          label: `${criterion.name} rated`,
          formula: ratingFormula(Number(number), criterion.scale ?? "line"),
        };
  });
  const headings = uniqueHeadings(named.map(({ label }) => label));
  return named.map((column, at) => ({ ...column, label: headings[at] ?? column.label }));
}

/** What stands at an end that nobody set: the column's own extreme, but for scales that bring their own. */
function ownEnd(criterion: Criterion, source: AccountColumn, values: string, isBest: boolean) {
  const { direction, scale = "line" } = criterion;
  const isHighEnd = isBest === (direction === "higher");
  if (scale === "rated") return isHighEnd ? BEST_RATING : WORST_RATING;
  if (scale === "percentiles") {
    const numbers = source.values.filter((value) => typeof value === "number");
    const ends = percentileEnds(Float64Array.from(numbers));
    return (isHighEnd ? ends?.high : ends?.low) ?? null;
  }
  const smallest = scale === "log" ? `MINIFS(${values},${values},">0")` : `MIN(${values})`;
  const [low, high] = [smallest, `MAX(${values})`];
  return {
    formula: isBest
      ? `=IF({direction}="lower",${low},${high})`
      : `=IF({direction}="lower",${high},${low})`,
  };
}

function criterionRow(
  criterion: Criterion,
  source: AccountColumn,
  index: number,
  weightsFrom: string | undefined,
): ListRow {
  const end = (isBest: boolean): CellContent =>
    ownEnd(criterion, source, `{accounts.value${index + 1}}`, isBest);
  return {
    key: `${index + 1}`,
    format: rawFormat(source),
    cells: {
      name: criterion.name,
      weight: weightsFrom === undefined ? criterion.weight : followedWeight(criterion, weightsFrom),
      direction: criterion.direction,
      scale: scaleWord(criterion.scale ?? "line"),
      worst: criterion.worst ?? end(false),
      middle: criterion.middle ?? null,
      best: criterion.best ?? end(true),
      column: criterion.sourceColumn,
      ...meanings(rawFormat(source), criterion.steps ?? []),
    },
  };
}

/** Steps that people took out on a sheet that stands do not come back. */
function stepRows(criteria: readonly Criterion[], isAgain: boolean): readonly ListRow[] {
  return criteria.flatMap(({ name, steps = [] }, criterion) =>
    steps.map(({ from, rating, words }, index) => ({
      key: `${criterion + 1}/${index + 1}`,
      cells: { criterion: name, from, rating, words },
      ...(isAgain ? { isOptional: true } : {}),
    })),
  );
}

function accountRow(
  list: AccountList,
  row: number,
  sources: readonly AccountColumn[],
  shown: readonly (readonly [string, AccountColumn])[],
  typed: TypedBeside | null,
  isKey: boolean,
  reviewsBelow: number | null,
  rated: readonly (CellContent | null)[],
): ListRow {
  const account = list.accounts[row] ?? "";
  const id = list.ids?.[row];
  return {
    key: id === undefined ? account : `id ${id}`,
    cells: {
      account,
      ...Object.fromEntries(
        sources.map((column, index) => [
          `value${index + 1}`,
          rated[index] ?? column.values[row] ?? null,
        ]),
      ),
      ...Object.fromEntries(shown.map(([key, column]) => [key, column.values[row] ?? null])),
      status: typed === null ? (isKey ? statusKey : null) : typed.status || null,
      reviewsBelow: typed?.reviewsBelow ?? reviewsBelow,
      ...Object.fromEntries(
        Object.entries(typed?.words ?? {}).filter(([, written]) => written !== ""),
      ),
    },
  };
}

export interface MatrixOptions {
  /** What a person wrote about the accounts on another matrix, in the order of the list. */
  readonly typed?: readonly (TypedBeside | null)[];
  /** The day of the workbook's settings, which the matrix follows where it stands for it. */
  readonly followedDay?: number;
  /** The rows there are for the answer on a sheet that stands already. */
  readonly room?: Room;
  /** The sheet on which several people rate what no list tells. */
  readonly ratingsFrom?: string;
  /** How many reviews running each has been below the cut, in the order of the list. */
  readonly reviewsBelow?: readonly (number | null)[];
}

function matrixOf(
  setup: ScoringSetup,
  list: AccountList,
  { typed = [], followedDay, room: roomThere, reviewsBelow = [], ratingsFrom }: MatrixOptions,
): Matrix {
  check(setup, list);
  const sources = setup.criteria.map((criterion) => columnOf(list, criterion));
  const known = findKnownColumns(list);
  const { listedScore } = setup;
  const listed = list.columns.find(({ heading }) => heading === listedScore?.column) ?? null;
  const { columns: extra, shown } = extraColumns(known, sources, listed);
  const counts = { criteria: setup.criteria.length };
  const accounts = list.accounts.length;
  const columns = labelled(repeatColumns(accountColumns(extra), counts), setup, sources, shown);
  const room = roomThere ?? {
    keys: Math.max(leastRows, Math.min(accounts, Math.floor(setup.slots) + spareSlots)),
    next: nextRows,
  };
  const template = repeatTemplate(
    scoringMatrixTemplate({
      ...extra,
      criteria: counts.criteria,
      accounts,
      draws: drawsFor(accounts),
      slots: Math.floor(setup.slots),
      columnWidths: columnWidths(columns, list),
      topRows: Math.min(accounts, topRows),
      room,
    }),
    counts,
  );
  const shownAs = Object.fromEntries(
    sources.map((source, index) => [`rating${index + 1}`, rawFormat(source)]),
  );
  const byItsScale = (column: SpillColumn): SpillColumn => {
    const number = Number(/^scaled(\d+)$/u.exec(column.key)?.[1]);
    const criterion = setup.criteria[number - 1];
    return criterion === undefined
      ? column
      : { ...column, formula: scaledFormula(number, criterion.scale ?? "line") };
  };
  const namedAfterCriterion = (column: SpillColumn): SpillColumn => {
    const number = /^part(\d+)$/u.exec(column.key)?.[1];
    const criterion = number === undefined ? undefined : setup.criteria[Number(number) - 1];
    return criterion === undefined ? column : { ...column, label: criterion.name };
  };
  const rated = setup.criteria.map((criterion) =>
    ratingsFrom !== undefined && isHandRated(criterion)
      ? followedRating(criterion.name, ratingsFrom)
      : null,
  );
  const count = `${accounts} ${accounts === 1 ? "account" : "accounts"}`;
  return {
    template: {
      ...template,
      sections: template.sections.map((section) =>
        section.kind === "spills"
          ? {
              ...section,
              columns: section.columns.map(
                section.key === "workings" ? byItsScale : namedAfterCriterion,
              ),
            }
          : section.kind === "list" && section.above !== undefined
            ? {
                ...section,
                above: section.above.map((row) =>
                  row.key === "weight" || row.key === "scale" ? row : { ...row, formats: shownAs },
                ),
              }
            : section,
      ),
    },
    content: {
      sheetName: sheetNameFor("matrix", setup.title),
      title: setup.title,
      subtitle: "",
      fields: {
        "header.madeFrom": `${list.label} · ${count}`,
        "header.asOf": setup.asOf === followedDay ? liveAsOf(setup.asOf) : setup.asOf,
        "header.slots": setup.slots,
        ...(listedScore === undefined || listed === null
          ? {}
          : {
              "listed.factor": listedScore.factor,
              "listed.offset": listedScore.offset,
              "listed.low": listedScore.low,
              "listed.high": listedScore.high,
            }),
        ...(setup.blanks === undefined ? {} : { "settings.blanks": setup.blanks }),
        ...(setup.weightsFrom === undefined
          ? {}
          : { "settings.concentration": followedFirmness(setup.weightsFrom) }),
        ...(ratingsFrom === undefined ? {} : { "settings.noise": followedNoise(ratingsFrom) }),
        ...Object.fromEntries(
          setup.criteria.map(({ name }, index) => [`scale.name${index + 1}`, name]),
        ),
      },
      lists: {
        criteria: setup.criteria.map((criterion, index) =>
          criterionRow(criterion, sources[index] as AccountColumn, index, setup.weightsFrom),
        ),
        steps: stepRows(setup.criteria, roomThere !== undefined),
        accounts: list.accounts.map((_, row) =>
          accountRow(
            list,
            row,
            sources,
            shown,
            typed[row] ?? null,
            known.status[row] === "key",
            reviewsBelow[row] ?? null,
            rated,
          ),
        ),
      },
      fedBy: { accounts: list.label },
      columns: { accounts: columns },
    },
  };
}

/**
 * The scoring matrix of a list of accounts: the key accounts first, the criteria with their
 * weights, warnings in words, then every account with its ratings, score, rank and action. All of
 * it is live: an analyst changes a weight and everything follows.
 */
export function scoringMatrixSheet(
  setup: ScoringSetup,
  list: AccountList,
  options: MatrixOptions = {},
): SheetPlan {
  const { template, content } = matrixOf(setup, list, options);
  return layOutSheet(template, content);
}

/** What a matrix of this list says, wherever it stands on a sheet that is there already. */
export function ourScoringMatrix(
  setup: ScoringSetup,
  list: AccountList,
  options: MatrixOptions = {},
): OurSheet {
  const { template, content } = matrixOf(setup, list, options);
  return ourSheet(template, content);
}
