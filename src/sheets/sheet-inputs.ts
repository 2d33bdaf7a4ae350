import { cellAddress } from "./address";
import { criterionNumbers, matrixNames, ratingsName, valuesName } from "./matrix/matrix-names";
import { settingNames } from "./settings-sheet";
import type { ListSection } from "./template/template";
import { accountPlanTemplate } from "./templates/account-plan-template";

/** A named range of a sheet of ours as it stands now: where it begins, and what its cells show. */
export interface NamedCells {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly unknown[])[];
}

/** The named ranges of one sheet. */
export type SheetNames = Readonly<Record<string, NamedCells>>;

/** Addresses of cells for typing, by what is typed there. */
export type InputAddresses = Readonly<Record<string, string>>;

/** The cells of a matrix that have a name of their own: what they are called, and their name. */
const matrixCells = {
  slots: matrixNames.slots,
  asOf: matrixNames.asOf,
  blanks: matrixNames.blankRatings,
  band: matrixNames.band,
  concentration: matrixNames.concentration,
  ratingNoise: matrixNames.ratingNoise,
  draws: matrixNames.draws,
} as const;

/** The columns of the criteria, by what is typed there. */
const criterionColumns = {
  weight: matrixNames.weights,
  direction: matrixNames.directions,
  scale: matrixNames.scales,
  worst: matrixNames.worst,
  middle: matrixNames.middles,
  best: matrixNames.best,
} as const;

/** The columns of the accounts, by what is typed there. */
const accountColumns = {
  status: matrixNames.status,
  reviewsBelow: matrixNames.reviewsBelow,
  type: matrixNames.types,
  milestones: matrixNames.milestones,
  watch: matrixNames.watchlist,
  resources: matrixNames.resources,
  decision: matrixNames.decisions,
} as const;

const planCells = {
  objectives: "Objectives",
  initiatives: "Initiatives",
  accountManager: "AccountManager",
  cadence: "ReviewCadence",
  asOf: "AsOf",
} as const;

const reviewCells = { from: "PeriodFirstDay", to: "PeriodLastDay", asOf: "AsOf" } as const;

const settingsCells = {
  asOf: settingNames.asOf.own,
  currency: settingNames.currency.own,
  fiscalYearStart: settingNames.fiscalYearStart.own,
  unit: settingNames.unit.own,
} as const;

/** The lists of a plan whose rows are numbered: what a row is called, and its section. */
const planLists = {
  stakeholder: "relationships",
  competitor: "competitors",
  goal: "goals",
  action: "actions",
  risk: "risks",
} as const;

/** What a matrix takes up of its own ranges. */
export const matrixInputNames: readonly string[] = [
  ...Object.values(matrixCells),
  ...Object.values(criterionColumns),
  ...Object.values(accountColumns),
  ...criterionNumbers.flatMap((number) => [valuesName(number), ratingsName(number)]),
  matrixNames.criteria,
  matrixNames.accounts,
];

export const planInputNames: readonly string[] = [
  ...Object.values(planCells),
  "PlanSwot",
  ...Object.values(planLists).map((key) => accountPlanTemplate.prefix + listOf(key).name),
];

export const reviewInputNames: readonly string[] = Object.values(reviewCells);

export const settingsInputNames: readonly string[] = Object.values(settingsCells);

function listOf(key: string): ListSection {
  const section = accountPlanTemplate.sections.find((one) => one.key === key);
  if (section?.kind !== "list") throw new Error(`The plan has no list ${key}`);
  return section;
}

function singleCells(wanted: Readonly<Record<string, string>>, names: SheetNames): InputAddresses {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([input, name]) => {
      const found = names[name];
      return found ? [[input, cellAddress(found.row, found.column)]] : [];
    }),
  );
}

/** The first of equal names keeps its cell. */
function firstOfEach(entries: readonly (readonly [string, string])[]): InputAddresses {
  const first = new Map<string, string>();
  for (const [input, address] of entries) if (!first.has(input)) first.set(input, address);
  return Object.fromEntries(first);
}

function namesIn(found: NamedCells | undefined): readonly string[] {
  return (found?.cells ?? []).map((row) => String(row[0] ?? ""));
}

/** The cells of a column, one for each of the things that stand in its rows. */
function columnInputs(
  found: NamedCells | undefined,
  inputs: readonly string[],
): readonly (readonly [string, string])[] {
  return found === undefined
    ? []
    : inputs.map((input, index) => [input, cellAddress(found.row + index, found.column)] as const);
}

/** Weights, directions and ends by criterion; what is typed, values and ratings by account. */
export function matrixInputs(names: SheetNames): InputAddresses {
  const criteria = namesIn(names[matrixNames.criteria]);
  const accounts = namesIn(names[matrixNames.accounts]);
  const ofCriteria = Object.entries(criterionColumns).flatMap(([input, name]) =>
    columnInputs(
      names[name],
      criteria.map((criterion) => `${input}:${criterion}`),
    ),
  );
  const ofAccounts = Object.entries(accountColumns).flatMap(([input, name]) =>
    columnInputs(
      names[name],
      accounts.map((account) => `${input}:${account}`),
    ),
  );
  const ofBoth = criteria.flatMap((criterion, index) =>
    [
      ["value", valuesName(index + 1)] as const,
      ["rating", ratingsName(index + 1)] as const,
    ].flatMap(([input, name]) =>
      columnInputs(
        names[name],
        accounts.map((account) => `${input}:${account}:${criterion}`),
      ),
    ),
  );
  return {
    ...singleCells(matrixCells, names),
    ...firstOfEach([...ofCriteria, ...ofAccounts, ...ofBoth]),
  };
}

/** The columns of a list that are for typing, with their places on the sheet, found by heading. */
function typedColumns(section: ListSection, found: NamedCells) {
  const headings = found.cells[0] ?? [];
  return section.columns.flatMap(({ key, label, formula, isPlain }) => {
    const at = headings.indexOf(label);
    return at < 0 || formula !== undefined || isPlain === true
      ? []
      : [{ key, column: found.column + at }];
  });
}

function listInputs(input: string, section: ListSection, found: NamedCells) {
  const columns = typedColumns(section, found);
  return found.cells.slice(1).flatMap((_, index) =>
    columns.map(
      ({ key, column }) =>
        // The headings take the first row of the range.
        [`${input}:${index + 1}:${key}`, cellAddress(found.row + 1 + index, column)] as const,
    ),
  );
}

/** The statements of each kind are counted by themselves: strength:1, strength:2, weakness:1. */
function swotInputs(found: NamedCells): readonly (readonly [string, string])[] {
  const headings = found.cells[0] ?? [];
  const { columns } = listOf("swot");
  const place = (key: string) =>
    headings.indexOf(columns.find((column) => column.key === key)?.label);
  const [kindAt, statementAt] = [place("kind"), place("statement")];
  const counted = new Map<string, number>();
  return found.cells.slice(1).flatMap((row, index) => {
    const kind = String(row[kindAt] ?? "").toLowerCase();
    if (kind === "" || statementAt < 0) return [];
    const number = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, number);
    const address = cellAddress(found.row + 1 + index, found.column + statementAt);
    return [[`${kind}:${number}`, address] as const];
  });
}

export function planInputs(names: SheetNames): InputAddresses {
  const swot = names["PlanSwot"];
  const lists = Object.entries(planLists).flatMap(([input, key]) => {
    const section = listOf(key);
    const found = names[accountPlanTemplate.prefix + section.name];
    return found ? listInputs(input, section, found) : [];
  });
  return {
    ...singleCells(planCells, names),
    ...Object.fromEntries([...(swot ? swotInputs(swot) : []), ...lists]),
  };
}

export function reviewInputs(names: SheetNames): InputAddresses {
  return singleCells(reviewCells, names);
}

export function settingsInputs(names: SheetNames): InputAddresses {
  return singleCells(settingsCells, names);
}
