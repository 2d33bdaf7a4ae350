import { understandAccounts } from "./accounts";
import { accountsWithinLists } from "./accounts-within";
import { chooseAccounts, rivalLists } from "./choose-accounts";
import { contradictions } from "./contradictions";
import { aboutCorrections } from "./correction-remarks";
import { findList } from "./lists/find-lists";
import { joinParts } from "./lists/join-parts";
import { asKind, provisional, readCandidate, type ListCandidate } from "./lists/list-candidate";
import { dateQuestions } from "./lists/read-columns";
import { meaningRemarks, whatOnlyTheUserKnows } from "./meaning";
import type { SheetGrid } from "./sheet-grid";
import { findTies } from "./ties/find-ties";
import { rivalTies, tieList } from "./ties/tie-list";
import { aboutOtherTies, aboutTie } from "./ties/tie-remarks";
import { proposeNearKeys } from "./ties/near-keys";
import { aboutUntied, proposeIds } from "./ties/untied-list";
import type { UnderstoodList } from "./lists/understood-list";
import type { AccountTie } from "./ties/tie-to-accounts";
import type { ListKind } from "./vocabulary/kinds";
import type { Correction } from "./correction";
import type { WorkbookModel } from "./workbook-model";

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

/** Lists that stand there in parts put together, the others as they are. */
function* readLists(grids: readonly SheetGrid[], corrections: readonly Correction[]) {
  const read: ListCandidate[] = [];
  for (const grid of grids) {
    const raw = findList(grid);
    yield;
    if (raw && raw.sheetRows.length > 0) read.push(readCandidate(raw, corrections));
    yield;
  }
  const joined = joinParts(
    read.map(({ raw, columns, fits, correction }) => ({
      raw,
      columns,
      kind: fits[0]?.kind ?? "other",
      fields: fits[0]?.fields ?? new Map<number, string>(),
      isApart: correction?.isApart ?? null,
    })),
  );
  const known = new Map(read.map((candidate) => [candidate.raw, candidate]));
  return {
    ...joined,
    candidates: joined.lists.map((raw) => known.get(raw) ?? readCandidate(raw, corrections)),
  };
}

/** The column that leads to the accounts at once is the list's account, whatever its heading. */
function withAccountField(list: UnderstoodList, tie: AccountTie | null): UnderstoodList {
  const isKnown = list.columns.some(({ field }) => field === "account");
  if (!tie || tie.by === "through" || isKnown || list.kind === "other") return list;
  return {
    ...list,
    columns: list.columns.map((column) =>
      column.heading === tie.heading && column.field === null
        ? { ...column, field: "account" }
        : column,
    ),
  };
}

/**
 * Understands the lists of a workbook: what each is, and how its rows belong to the accounts. Piece by
 * piece, none of which takes long: whoever waits can do something else in between.
 */
export function* understandByPieces(
  grids: readonly SheetGrid[],
  corrections: readonly Correction[] = [],
): Generator<void, WorkbookModel> {
  const { candidates, ...joined } = yield* readLists(grids, corrections);
  const provisionals = candidates.map(provisional);
  yield;
  const firstTies = findTies(provisionals);
  yield;
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
  const within = chosen < 0 ? accountsWithinLists(lists) : null;
  const accountsList = within ?? lists[chosen] ?? null;
  const all = within ? [...lists, within] : lists;
  yield;
  const ties = findTies(all);
  yield;
  const accounts = accountsList && understandAccounts(accountsList);
  const tied = lists.map((list) => {
    if (accounts === null || list === accountsList) {
      return { list: { ...list, account: null }, remarks: [], questions: [] };
    }
    const found = tieList(list, accounts, ties);
    const isUntied =
      found.tie === null && list.said?.account !== null && measuredKinds.has(list.kind);
    const proposed = isUntied ? proposeIds(list, accounts) : [];
    return {
      list: { ...withAccountField(list, found.tie), account: found.tie },
      remarks: found.tie
        ? aboutTie(list, found.tie, accounts)
        : isUntied && proposed.length === 0
          ? aboutUntied(list, all, accounts)
          : [],
      questions: [
        ...(isUntied ? proposed : rivalTies(list, accounts, ties, found)),
        ...(found.tie ? proposeNearKeys(list, found.tie, accounts) : []),
      ],
    };
  });
  yield;
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
