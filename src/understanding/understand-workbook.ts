import { understandAccounts } from "./accounts";
import { aboutCorrections, correctionOf } from "./correction-remarks";
import { joinParts, partHeading } from "./lists/join-parts";
import { findList } from "./lists/find-lists";
import { columnRemarks, dateQuestions, readColumns } from "./lists/read-columns";
import { kindFits, type KindFit } from "./lists/recognise-kind";
import { aboutRepeatedRows } from "./lists/repeated-rows";
import { keyText, type ListColumn, type UnderstoodList } from "./lists/understood-list";
import type { RawList } from "./lists/raw-list";
import type { Question, SheetGrid } from "./sheet-grid";
import { findTies } from "./ties/find-ties";
import type { KeyTie } from "./ties/key-tie";
import { rivalTies, tieList } from "./ties/tie-list";
import { aboutOtherTies, aboutTie } from "./ties/tie-remarks";
import { proposeIds, wouldMultiply } from "./ties/untied-list";
import { contradictions } from "./contradictions";
import { meaningRemarks, whatOnlyTheUserKnows } from "./meaning";
import { readColumn } from "./values/read-column";
import type { Correction, WorkbookModel } from "./workbook-model";
import { accountHeadingStrength } from "./vocabulary/account-words";
import type { ListKind } from "./vocabulary/kinds";

interface Candidate {
  readonly raw: RawList;
  readonly columns: readonly ListColumn[];
  readonly fits: readonly KindFit[];
  readonly correction: Correction | undefined;
}

const leastScore = 0.5;

/** Lists that tell something of accounts: that they lead to none is worth a word. */
const measuredKinds: ReadonlySet<ListKind> = new Set([
  "contacts",
  "opportunities",
  "orders",
  "orderLines",
  "revenue",
  "tickets",
  "surveys",
  "subscriptions",
  "churn",
]);

function readCandidate(raw: RawList, corrections: readonly Correction[]): Candidate {
  const correction = correctionOf(raw, corrections);
  const columns = readColumns(raw, (heading) => {
    const dateOrder = correction?.dateOrder?.[heading];
    return dateOrder === undefined ? {} : { dateOrder };
  });
  return {
    raw,
    columns,
    fits: kindFits(
      `${raw.name} ${raw.table === null ? "" : raw.sheet}`,
      columns.map(asPeriod(raw)),
    ),
    correction,
  };
}

/** Parts that are called by their months tell the period of their rows, where no column does. */
function asPeriod({ parts }: RawList): (column: ListColumn) => ListColumn {
  return (column) =>
    parts.length > 0 && column.heading === partHeading ? { ...column, heading: "Period" } : column;
}

/** Lists that stand there in parts put together, the others as they are. */
function readLists(grids: readonly SheetGrid[], corrections: readonly Correction[]) {
  const read = grids.flatMap((grid) => {
    const raw = findList(grid);
    return raw && raw.sheetRows.length > 0 ? [readCandidate(raw, corrections)] : [];
  });
  const joined = joinParts(
    read.map(({ raw, columns, fits, correction }) => ({
      raw,
      columns,
      kind: fits[0]?.kind ?? "other",
      fields: fits[0]?.fields ?? new Map<number, string>(),
      isApart: correction?.isApart === true,
    })),
  );
  const known = new Map(read.map((candidate) => [candidate.raw, candidate]));
  return {
    ...joined,
    candidates: joined.lists.map((raw) => known.get(raw) ?? readCandidate(raw, corrections)),
  };
}

function asKind(
  { raw, columns, correction }: Candidate,
  kind: ListKind,
  fit: KindFit | undefined,
): UnderstoodList {
  const fieldOf = (column: ListColumn): string | null => {
    const said = correction?.columns?.[column.heading];
    return said !== undefined ? said : (fit?.fields.get(column.index) ?? null);
  };
  const withFields = columns.map((column) => ({ ...column, field: fieldOf(column) }));
  return {
    name: raw.name,
    sheet: raw.sheet,
    table: raw.table,
    kind,
    rows: raw.sheetRows.length,
    columns: withFields,
    firstColumn: raw.firstColumn,
    headingRow: raw.headingRow,
    sheetRows: raw.sheetRows,
    parts: raw.parts,
    remarks: [
      ...raw.remarks,
      ...aboutRepeatedRows(raw, withFields),
      ...columnRemarks(raw, withFields),
    ],
  };
}

/** The kind a list looks most like, unless the user has said another. */
function provisional(candidate: Candidate): UnderstoodList {
  const said = candidate.correction?.kind;
  const best =
    said === undefined
      ? candidate.fits.find(({ score }) => score >= leastScore)
      : candidate.fits.find(({ kind }) => kind === said);
  return asKind(candidate, said ?? best?.kind ?? "other", best);
}

interface ChosenAccounts {
  /** -1 where no list holds them. */
  readonly index: number;
  readonly rivals: readonly UnderstoodList[];
}

/** The list that holds the accounts: it looks like them, and others refer to it. */
function chooseAccounts(
  candidates: readonly Candidate[],
  lists: readonly UnderstoodList[],
  ties: readonly KeyTie[],
): ChosenAccounts {
  const said = candidates.findIndex(({ correction }) => correction?.kind === "accounts");
  if (said >= 0) return { index: said, rivals: [] };
  const weights = candidates.map(({ fits, correction }, index) => {
    if (correction?.kind !== undefined) return 0;
    const fit = fits.find(({ kind }) => kind === "accounts");
    if (!fit) return 0;
    const rival = Math.max(
      0,
      ...fits.filter(({ kind }) => kind !== "accounts").map(({ score }) => score),
    );
    const referred = new Set(ties.filter(({ to }) => to === lists[index]).map(({ from }) => from))
      .size;
    return Math.max(0.01, fit.score + 0.7 * referred - 0.5 * Math.max(0, rival - fit.score));
  });
  const best = Math.max(0, ...weights);
  const index = best === 0 ? -1 : weights.indexOf(best);
  const isRival = (weight: number, other: number): boolean =>
    other !== index &&
    weight >= 0.75 * best &&
    lists[other]?.kind === "accounts" &&
    ties.some(({ from, to }) => to === lists[other] && from !== lists[index]);
  return { index, rivals: lists.filter((_, other) => isRival(weights[other] ?? 0, other)) };
}

/** Two lists that others refer to and that look like accounts: only the user knows whose they are. */
function rivalLists(
  list: UnderstoodList | null,
  rivals: readonly UnderstoodList[],
  ties: readonly KeyTie[],
): readonly Question[] {
  const [rival] = rivals;
  if (!list || !rival) return [];
  const referring = (to: UnderstoodList): string => {
    const names = new Set(
      ties.filter((tie) => tie.to.name === to.name).map((tie) => tie.from.name),
    );
    return `${to.rows.toLocaleString("en")} rows, referred to by ${[...names].join(", ") || "no list"}`;
  };
  return [
    {
      list: rival.name,
      sentence: `Both ${list.name} (${referring(list)}) and ${rival.name} (${referring(rival)}) may hold your accounts: ${list.name} is used.`,
      choices: [list, ...rivals].map(({ name }) => name),
    },
  ];
}

/** A list of orders or lines that names its customers itself: they are the accounts. */
function accountsWithin(list: UnderstoodList): UnderstoodList | null {
  const column = [...list.columns]
    .filter(({ reading }) => reading.kind === "text" || reading.kind === "number")
    .filter(({ heading }) => accountHeadingStrength(heading) >= 3)
    .sort((a, b) => accountHeadingStrength(b.heading) - accountHeadingStrength(a.heading))[0];
  if (!column || column.distinct < 2) return null;
  const firstRows = new Map<string, number>();
  column.cells.forEach((cell, row) => {
    const key = keyText(cell).toLowerCase();
    if (key !== "" && !firstRows.has(key)) firstRows.set(key, row);
  });
  const rows = [...firstRows.values()];
  const attributes = list.columns.filter(
    (one) => one !== column && one.reading.kind === "text" && isConstant(one, column, firstRows),
  );
  return {
    ...list,
    name: `${list.name}, by ${column.heading}`,
    kind: "accounts",
    rows: rows.length,
    sheetRows: rows.map((row) => list.sheetRows[row] ?? 0),
    columns: [column, ...attributes].map((one) => {
      const cells = rows.map((row) => one.cells[row] ?? "");
      return {
        ...one,
        cells,
        reading: readColumn(cells),
        distinct: one === column ? rows.length : one.distinct,
        field: one === column ? "name" : one.field,
      };
    }),
    remarks: [],
  };
}

/** Whether each account has one value of the column, in all of its rows. */
function isConstant(
  column: ListColumn,
  account: ListColumn,
  firstRows: ReadonlyMap<string, number>,
): boolean {
  return account.cells.every((cell, row) => {
    const first = firstRows.get(keyText(cell).toLowerCase());
    return first === undefined || column.cells[row] === column.cells[first];
  });
}

/** Understands the lists of a workbook: what each is, and how its rows belong to the accounts. */
export function understandWorkbook(
  grids: readonly SheetGrid[],
  corrections: readonly Correction[] = [],
): WorkbookModel {
  const { candidates, ...joined } = readLists(grids, corrections);
  const provisionals = candidates.map(provisional);
  const firstTies = findTies(provisionals);
  const { index: chosen, rivals } = chooseAccounts(candidates, provisionals, firstTies);
  const lists = candidates.map((candidate, index) =>
    index === chosen
      ? asKind(
          candidate,
          "accounts",
          candidate.fits.find(({ kind }) => kind === "accounts"),
        )
      : (provisionals[index] ?? asKind(candidate, "other", undefined)),
  );
  const within = chosen < 0 ? largest(lists.flatMap((list) => accountsWithin(list) ?? [])) : null;
  const accountsList = within ?? lists[chosen] ?? null;
  const all = within ? [...lists, within] : lists;
  const ties = findTies(all);
  const accounts = accountsList && understandAccounts(accountsList);
  const tied = lists.map((list) => {
    const correction = candidates[lists.indexOf(list)]?.correction;
    if (accounts === null || list === accountsList) {
      return { list: { ...list, account: null }, remarks: [], questions: [] };
    }
    const found = tieList(list, accounts, ties, correction?.account?.heading);
    const isUntied = found.tie === null && measuredKinds.has(list.kind);
    return {
      list: { ...list, account: found.tie },
      remarks: found.tie
        ? aboutTie(list, found.tie, accounts)
        : isUntied
          ? wouldMultiply(list, all)
          : [],
      questions: isUntied ? proposeIds(list, accounts) : rivalTies(list, accounts, ties, found),
    };
  });
  return {
    lists: tied.map(({ list }) => list),
    accounts,
    ties,
    remarks: [
      ...aboutCorrections(corrections, joined.lists),
      ...joined.remarks,
      ...lists.flatMap(({ remarks }) => remarks),
      ...tied.flatMap(({ list }) => meaningRemarks(list, ties)),
      ...(accounts
        ? contradictions(
            accounts,
            tied.map(({ list }) => list),
          )
        : []),
      ...(accounts?.remarks ?? []),
      ...tied.flatMap(({ remarks }) => remarks),
      ...aboutOtherTies(ties, accountsList),
    ],
    questions: [
      ...joined.questions,
      ...rivalLists(accountsList, rivals, ties),
      ...candidates.flatMap(({ raw }, index) => dateQuestions(raw, lists[index]?.columns ?? [])),
      ...(accounts
        ? whatOnlyTheUserKnows(
            accounts,
            tied.map(({ list }) => list),
            ties,
          )
        : []),
      ...(accounts?.questions ?? []),
      ...tied.flatMap(({ questions }) => questions),
    ],
  };
}

function largest(lists: readonly UnderstoodList[]): UnderstoodList | null {
  return lists.reduce<UnderstoodList | null>(
    (best, list) => (best === null || list.rows > best.rows ? list : best),
    null,
  );
}
