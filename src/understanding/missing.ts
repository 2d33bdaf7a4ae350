import { fitsShape } from "./lists/recognise-kind";
import { columnOf, type ListColumn } from "./lists/understood-list";
import { cellPlace } from "./cell-place";
import type { Correction } from "./correction";
import { revenueSource } from "./facts/revenue-facts";
import type { ListKind } from "./vocabulary/kinds";
import { matchHeading } from "./vocabulary/match-heading";
import type { TiedList, WorkbookModel } from "./workbook-model";

/** What plans, reviews and matrices want to know of an account beside its own row. */
export type Need = "contacts" | "opportunities" | "revenue" | "tickets" | "surveys";

/** A list that tells what is needed. */
export interface ServingList {
  readonly name: string;
  /** Its rows that lead to an account. */
  readonly rows: number;
}

/** The list that comes nearest to what is needed, and why it does not tell it. */
export interface NearestList {
  readonly name: string;
  /** The headings that could tell it. */
  readonly has: readonly string[];
  /** In words: "an amount", "a column that leads to the accounts". */
  readonly lacks: readonly string[];
  /** What makes it serve, where nothing is lacking but that somebody says so. */
  readonly correction: Correction | null;
  readonly cell: string;
}

export interface ServedNeed {
  readonly need: Need;
  readonly servedBy: readonly ServingList[];
  /** Null where a list serves it, and where none comes near. */
  readonly nearest: NearestList | null;
}

/** One thing that a list has to hold, by any of some fields. */
interface Essential {
  readonly fields: readonly string[];
  readonly words: string;
}

interface Wanted {
  /** The kinds of list that tell it. */
  readonly kinds: readonly ListKind[];
  /** The first is what it is about: a list without it does not come near. */
  readonly essentials: readonly [Essential, ...Essential[]];
  /** What a list lacks that has all of them and does not tell it all the same. */
  readonly otherwise: string;
}

const wanted: Readonly<Record<Need, Wanted>> = {
  contacts: {
    kinds: ["contacts"],
    essentials: [{ fields: ["name", "lastName", "firstName"], words: "the name of a person" }],
    otherwise: "rows that lead to an account",
  },
  opportunities: {
    kinds: ["opportunities"],
    essentials: [
      { fields: ["stage", "status"], words: "a stage" },
      {
        fields: ["amount", "closed", "expectedClose", "probability"],
        words: "an amount or a closing day",
      },
    ],
    otherwise: "rows that lead to an account",
  },
  revenue: {
    // What subscriptions bring a month is near to it, and a level that is not added over periods.
    kinds: ["revenue", "orders", "orderLines", "subscriptions"],
    essentials: [
      { fields: ["amount", "price", "mrr"], words: "an amount" },
      { fields: ["start", "period", "date"], words: "a day or a period" },
    ],
    otherwise: "amounts by period",
  },
  tickets: {
    kinds: ["tickets"],
    essentials: [
      { fields: ["opened"], words: "an opening day" },
      {
        fields: ["closed", "priority", "hours", "satisfaction"],
        words: "a closing day or a priority",
      },
    ],
    otherwise: "rows that lead to an account",
  },
  surveys: {
    kinds: ["surveys"],
    essentials: [
      { fields: ["recommend", "satisfaction"], words: "an answer from 0 to 10 or from 1 to 5" },
      { fields: ["date"], words: "a day" },
    ],
    otherwise: "rows that lead to an account",
  },
};

export const needs = Object.keys(wanted) as readonly Need[];

const leadsToAccounts = "a column that leads to the accounts";

function serving({ name, account }: TiedList): ServingList {
  return { name, rows: account?.matched ?? 0 };
}

function isTied({ account }: TiedList): boolean {
  return account !== null && account.matched > 0;
}

/** Contacts stand in lists of their own, or in the rows of another list. */
function listsOfContacts({ lists, accounts }: WorkbookModel): readonly ServingList[] {
  const own = lists.filter(
    (list) =>
      list.kind === "contacts" &&
      isTied(list) &&
      wanted.contacts.essentials[0].fields.some((field) => columnOf(list, field)),
  );
  const within = lists.filter(({ also }) => also.some(({ kind }) => kind === "contacts"));
  return [
    ...own.map(serving),
    ...within.flatMap((list) => {
      if (list.name === accounts?.list.name) return [{ name: list.name, rows: list.rows }];
      return isTied(list) ? [serving(list)] : [];
    }),
  ];
}

function listsServing(model: WorkbookModel, need: Need): readonly ServingList[] {
  const tiedOf = (kind: ListKind, ...fields: readonly string[]): readonly TiedList[] =>
    model.lists.filter(
      (list) =>
        list.kind === kind &&
        isTied(list) &&
        (fields.length === 0 || fields.some((field) => columnOf(list, field))),
    );
  switch (need) {
    case "contacts":
      return listsOfContacts(model);
    case "opportunities":
      return tiedOf("opportunities").map(serving);
    case "revenue": {
      const source = revenueSource(model);
      if (!source) return [];
      const isAccounts = source.name === model.accounts?.list.name;
      return isAccounts
        ? [{ name: source.name, rows: source.rows }]
        : [serving(source)].filter(({ rows }) => rows > 0);
    }
    case "tickets":
      return tiedOf("tickets", "opened").map(serving);
    case "surveys": {
      const answers = ["recommend", "satisfaction"];
      const surveys = tiedOf("surveys", ...answers);
      return (surveys.length > 0 ? surveys : tiedOf("tickets", ...answers)).map(serving);
    }
  }
}

/** A column that could hold one of some fields, and whether its values allow it. */
interface PossibleColumn {
  readonly column: ListColumn;
  readonly fits: boolean;
}

function possibleColumn(
  list: TiedList,
  { kinds }: Wanted,
  { fields }: Essential,
): PossibleColumn | null {
  if (kinds.includes(list.kind)) {
    const column = list.columns.find(({ field }) => field !== null && fields.includes(field));
    if (column) return { column, fits: true };
  }
  const free = list.columns.filter(
    ({ field, reading }) => field === null && reading.kind !== "empty",
  );
  const possible = free.flatMap((column) =>
    matchHeading(column.heading)
      .filter(
        ({ kind, field, strength }) =>
          kinds.includes(kind) && fields.includes(field) && strength >= 0.6,
      )
      .map((match) => ({ column, ...match, fits: fitsShape(column, match.shape) })),
  );
  const [best] = [...possible].sort(
    (one, other) => Number(other.fits) - Number(one.fits) || other.strength - one.strength,
  );
  return best ? { column: best.column, fits: best.fits } : null;
}

/** What a list lacks to tell it, in words; nothing where it only has to be said. */
function lacking(
  list: TiedList,
  need: Need,
  model: WorkbookModel,
  found: readonly { readonly essential: Essential; readonly possible: PossibleColumn | null }[],
): readonly string[] {
  const isAccounts = list.name === model.accounts?.list.name;
  const lacks = [
    ...found.flatMap(({ essential, possible }) => {
      if (!possible) return [essential.words];
      return possible.fits ? [] : [`${essential.words} ('${possible.column.heading}' holds none)`];
    }),
    ...(isTied(list) || isAccounts ? [] : [leadsToAccounts]),
  ];
  if (lacks.length > 0 || list.kind === "other") return lacks;
  // It is taken for something else, or for what it is and cannot be computed from.
  return [wanted[need].otherwise];
}

function howNear(list: TiedList, need: Need, model: WorkbookModel): NearestList | null {
  const { kinds, essentials } = wanted[need];
  const found = essentials.map((essential) => ({
    essential,
    possible: possibleColumn(list, wanted[need], essential),
  }));
  const isOfKind = kinds.includes(list.kind);
  if (!isOfKind && !found[0]?.possible) return null;
  // A list of something else that has a word in common is not near.
  const isPartly = found.some(({ possible }) => !possible?.fits);
  if (!isOfKind && list.kind !== "other" && isPartly) return null;
  const lacks = lacking(list, need, model, found);
  const [kind] = kinds;
  const at = found.find(({ possible }) => possible)?.possible?.column;
  return {
    name: list.name,
    has: found.flatMap(({ possible }) => (possible?.fits ? [possible.column.heading] : [])),
    lacks,
    correction: lacks.length === 0 && kind !== undefined ? { list: list.correctedAs, kind } : null,
    cell: cellPlace(list.sheet, list.headingRow, list.firstColumn + (at?.index ?? 0)),
  };
}

function nearestList(model: WorkbookModel, need: Need): NearestList | null {
  const near = model.lists.flatMap((list) => {
    const found = howNear(list, need, model);
    if (!found) return [];
    const isOfKind = wanted[need].kinds.includes(list.kind);
    return [{ found, weight: (isOfKind ? 10 : 0) + 2 * found.has.length - found.lacks.length }];
  });
  return near.sort((one, other) => other.weight - one.weight)[0]?.found ?? null;
}

/** For everything that is needed of the accounts: which lists tell it, else which comes nearest. */
export function servedNeeds(model: WorkbookModel): readonly ServedNeed[] {
  return needs.map((need) => {
    const servedBy = listsServing(model, need);
    return { need, servedBy, nearest: servedBy.length > 0 ? null : nearestList(model, need) };
  });
}
