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
  /** The account of each row, by its row in the list of accounts; -1 for none. */
  readonly accountOfRow: Int32Array;
}

const mostSteps = 3;

/** The shortest way to the accounts, the best proven among equally short ones. */
export function pathToAccounts(
  list: UnderstoodList,
  accounts: UnderstoodList,
  ties: readonly KeyTie[],
): AccountPath | null {
  let paths: readonly AccountPath[] = [{ steps: [] }];
  for (let length = 1; length <= mostSteps; length += 1) {
    const longer = paths.flatMap(({ steps }) => {
      const at = steps.at(-1)?.to ?? list;
      const seen = new Set([list, ...steps.map(({ to }) => to)]);
      return ties
        .filter((tie) => tie.from === at && !seen.has(tie.to))
        .map((tie): AccountPath => ({ steps: [...steps, tie] }));
    });
    const arrived = longer
      .filter(({ steps }) => steps.at(-1)?.to === accounts)
      .sort((a, b) => proof(b) - proof(a));
    if (arrived[0]) return arrived[0];
    paths = longer;
  }
  return null;
}

function proof({ steps }: AccountPath): number {
  return steps.reduce((product, { strength }) => product * strength, 1);
}

/** Follows a way row by row. `fold` finds what is spelt otherwise; an exact key comes first. */
export function followPath(
  { steps }: AccountPath,
  fold: ((key: string) => string) | null,
): AccountTie | null {
  const [first] = steps;
  if (!first) return null;
  const { cells } = first.column;
  let keys: readonly (string | null)[] = cells.map((cell) => keyText(cell));
  let rows: Int32Array = new Int32Array(cells.length).fill(-1);
  for (const [index, step] of steps.entries()) {
    const exact = keyRows(step.key);
    const folded = fold === null ? null : foldedRows(step, fold);
    rows = Int32Array.from(keys, (key) => {
      if (key === null || key === "") return -1;
      return exact.get(key.toLowerCase()) ?? folded?.get(fold?.(key) ?? "") ?? -1;
    });
    const next = steps[index + 1];
    if (next) keys = Array.from(rows, (row) => (row < 0 ? null : keyText(next.column.cells[row])));
  }
  const examples = new Set<string>();
  let [matched, blank] = [0, 0];
  rows.forEach((row, index) => {
    if (row >= 0) matched += 1;
    else if (keyText(cells[index]) === "") blank += 1;
    else if (examples.size < 3) examples.add(keyText(cells[index]));
  });
  return {
    by: steps.length > 1 ? "through" : first.key.field === "id" ? "id" : "name",
    heading: first.column.heading,
    through: steps.slice(0, -1).map(({ to }) => to.name),
    matched,
    blank,
    unmatched: rows.length - matched - blank,
    examples: [...examples],
    accountOfRow: rows,
  };
}

/** Keys by their folded spelling; what folds to the spelling of two keys means neither. */
function foldedRows(step: KeyTie, fold: (key: string) => string): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  for (const [key, row] of keyRows(step.key)) {
    const folded = fold(key);
    if (rows.has(folded) && rows.get(folded) !== row) twice.add(folded);
    rows.set(folded, row);
  }
  twice.forEach((folded) => rows.delete(folded));
  return rows;
}
