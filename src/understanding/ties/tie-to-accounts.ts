import { keyText, type UnderstoodList } from "../lists/understood-list";
import { keyRows, type KeyTie } from "./key-tie";

/** The way from a list to the accounts: by one column, or through other lists. */
export interface AccountPath {
  readonly steps: readonly KeyTie[];
}

/** How the rows of a list belong to accounts. */
export interface AccountTie {
  readonly by: "name" | "id" | "through";
  /** The list's own column with which the way begins. */
  readonly heading: string;
  /** The lists between, in the order of the way. */
  readonly through: readonly string[];
  readonly matched: number;
  /** Rows with a key that leads to no account; blank ones are not counted here. */
  readonly unmatched: number;
  /** Rows without a key. */
  readonly blank: number;
  /** Some keys that lead to no account. */
  readonly examples: readonly string[];
  /** The list's own keys that lead to no account, with their rows. */
  readonly unmatchedKeys: ReadonlyMap<string, number>;
  /** Rows whose key is spelt otherwise than the account's, with one of them. */
  readonly spelledOtherwise: number;
  readonly spelling: { readonly key: string; readonly account: string } | null;
  /** Rows that name what several accounts are called; they are among the unmatched. */
  readonly shared: number;
  /** The account of each row, by its row in the list of accounts; -1 for none. */
  readonly accountOfRow: Int32Array;
}

const mostSteps = 3;

/** How many steps each list is from the accounts at least; lists that are further are missing. */
function stepsToAccounts(
  accounts: UnderstoodList,
  ties: readonly KeyTie[],
): ReadonlyMap<UnderstoodList, number> {
  const steps = new Map([[accounts, 0]]);
  for (let length = 1; length < mostSteps; length += 1) {
    for (const { from, to } of ties) {
      if (steps.get(to) === length - 1 && !steps.has(from)) steps.set(from, length);
    }
  }
  return steps;
}

/** The shortest way to the accounts, the best proven among equally short ones. */
export function pathToAccounts(
  list: UnderstoodList,
  accounts: UnderstoodList,
  ties: readonly KeyTie[],
  through?: readonly string[],
): AccountPath | null {
  // Lists that hold the same few words all refer to each other: only ways that can arrive are tried.
  const stepsLeft = stepsToAccounts(accounts, ties);
  const canArrive = (at: UnderstoodList, length: number): boolean =>
    (stepsLeft.get(at) ?? Infinity) <= mostSteps - length;
  let paths: readonly AccountPath[] = [{ steps: [] }];
  for (let length = 1; length <= mostSteps; length += 1) {
    const longer = paths.flatMap(({ steps }) => {
      const at = steps.at(-1)?.to ?? list;
      const seen = new Set([list, ...steps.map(({ to }) => to)]);
      return ties
        .filter(({ from, to }) => from === at && !seen.has(to) && canArrive(to, length))
        .map((tie): AccountPath => ({ steps: [...steps, tie] }));
    });
    const arrived = longer
      .filter(({ steps }) => steps.at(-1)?.to === accounts)
      .filter((path) => through === undefined || leadsThrough(path, through))
      .sort((a, b) => proof(b) - proof(a));
    if (arrived[0]) return arrived[0];
    paths = longer;
  }
  return null;
}

function leadsThrough({ steps }: AccountPath, through: readonly string[]): boolean {
  return (
    steps.length === through.length + 1 &&
    through.every((name, index) => steps[index]?.to.name.toLowerCase() === name.toLowerCase())
  );
}

function proof({ steps }: AccountPath): number {
  return steps.reduce((product, { strength }) => product * strength, 1);
}

export interface Following {
  /** Finds what is spelt otherwise in the last step; an exact key comes first. */
  readonly fold?: (key: string) => string;
  /** Names of several accounts, in small letters: they lead to none of them. */
  readonly sharedNames?: ReadonlySet<string>;
  /** What the user says of keys of the last step, in small letters: the account's row, -1 for none. */
  readonly said?: ReadonlyMap<string, number>;
}

/** Follows a way row by row. */
export function followPath(
  { steps }: AccountPath,
  { fold, sharedNames = new Set(), said = new Map() }: Following = {},
): AccountTie | null {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return null;
  const { cells } = first.column;
  let keys: readonly (string | null)[] = cells.map((cell) => keyText(cell));
  let rows: Int32Array = new Int32Array(cells.length).fill(-1);
  let [spelledOtherwise, shared] = [0, 0];
  let spelling: AccountTie["spelling"] = null;
  for (const [index, step] of steps.entries()) {
    const exact = keyRows(step.key);
    const isLast = step === last;
    const folded = isLast && fold ? foldedRows(step, fold) : null;
    rows = Int32Array.from(keys, (key) => {
      if (key === null || key === "") return -1;
      const small = key.toLowerCase();
      const saidRow = isLast ? said.get(small) : undefined;
      if (saidRow !== undefined) {
        if (saidRow >= 0) spelledOtherwise += 1;
        return saidRow;
      }
      if (isLast && sharedNames.has(small)) {
        shared += 1;
        return -1;
      }
      const row = exact.get(small);
      if (row !== undefined) return row;
      const other = folded?.get(fold?.(key) ?? "") ?? -1;
      if (other >= 0) {
        spelledOtherwise += 1;
        spelling ??= { key, account: keyText(step.key.cells[other]) };
      }
      return other;
    });
    const next = steps[index + 1];
    if (next) keys = Array.from(rows, (row) => (row < 0 ? null : keyText(next.column.cells[row])));
  }
  const unmatchedKeys = new Map<string, number>();
  let [matched, blank] = [0, 0];
  rows.forEach((row, index) => {
    const key = keyText(cells[index]);
    if (row >= 0) matched += 1;
    else if (key === "") blank += 1;
    else if (!sharedNames.has(key.toLowerCase())) {
      unmatchedKeys.set(key, (unmatchedKeys.get(key) ?? 0) + 1);
    }
  });
  return {
    by: steps.length > 1 ? "through" : first.key.field === "name" ? "name" : "id",
    heading: first.column.heading,
    through: steps.slice(0, -1).map(({ to }) => to.name),
    matched,
    blank,
    unmatched: rows.length - matched - blank,
    examples: [...unmatchedKeys.keys()].slice(0, 3),
    unmatchedKeys,
    spelledOtherwise,
    spelling,
    shared,
    accountOfRow: rows,
  };
}

/** Keys by their folded spelling; what folds to the spelling of two keys means neither. */
export function foldedRows(
  { key }: Pick<KeyTie, "key">,
  fold: (key: string) => string,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  for (const [text, row] of keyRows(key)) {
    const folded = fold(text);
    if (rows.has(folded) && rows.get(folded) !== row) twice.add(folded);
    rows.set(folded, row);
  }
  twice.forEach((folded) => rows.delete(folded));
  return rows;
}
