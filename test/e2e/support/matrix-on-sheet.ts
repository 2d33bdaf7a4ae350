import type { ExportOverMonths, Figures } from "./monthly-exports";
import type { SavedWorkbook } from "./saved-workbook";

/** What people typed into the table of the accounts. */
export interface Typed {
  /** By account: which criterion, and the rating that takes the computed one's place. */
  readonly ratings: Map<string, readonly [criterion: number, rating: number]>;
  /** Rows of their own, by account, with its figures. */
  readonly rows: Map<string, readonly (number | "")[]>;
}

export interface Standing {
  readonly account: string;
  readonly figures: readonly (number | "")[];
  /** To nine decimals; null of an account that has left. */
  readonly score: string | null;
  readonly rank: number | null;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const digits = (value: unknown): string => Number(value).toFixed(9);
const asFigure = (value: unknown): number | "" =>
  typeof value === "number" ? Number(value.toPrecision(12)) : "";

function byAccount(one: Standing, other: Standing): number {
  return one.account < other.account ? -1 : 1;
}

/** The accounts of a saved matrix, found by their headings as a reader finds them. */
export function tableOn(saved: SavedWorkbook, sheetName: string) {
  const { rows } = saved.sheet(sheetName);
  const top = rows.findIndex((row) =>
    ["Account", "Score", "Rank", "Remark"].every((heading) => row.includes(heading)),
  );
  const headings = rows[top] ?? [];
  const end = rows.findIndex((row, at) => at > top && (row[0] ?? "") === "");
  const accounts = rows.slice(top + 1, end < 0 ? undefined : end);
  const columnOf = (heading: string): number => {
    const at = headings.indexOf(heading);
    if (at < 0) throw new Error(`the matrix has no column ${heading}`);
    return at;
  };
  const rowOf = (account: string): number => {
    const at = accounts.findIndex((row) => row[0] === account);
    if (at < 0) throw new Error(`the matrix has no account ${account}`);
    return at;
  };
  const of = (account: string, heading: string): unknown =>
    accounts[rowOf(account)]?.[columnOf(heading)] ?? "";
  return {
    of,
    row: (account: string): number => top + 2 + rowOf(account),
    column: (heading: string): string => letters(columnOf(heading)),
    heading: (heading: string): string => `${letters(columnOf(heading))}${top + 1}`,
    cell: (account: string, heading: string): string =>
      `${letters(columnOf(heading))}${top + 2 + rowOf(account)}`,
    /** The accounts from the best to the worst. */
    byRank: (): readonly string[] =>
      [...accounts]
        .filter((row) => typeof row[columnOf("Score")] === "number")
        .sort((one, other) => Number(one[columnOf("Rank")]) - Number(other[columnOf("Rank")]))
        .map((row) => String(row[0])),
    /** What stands in these columns, of the accounts that have something there. */
    words: (columns: readonly string[]): ReadonlyMap<string, Readonly<Record<string, string>>> =>
      new Map(
        accounts.flatMap((row) => {
          const said = columns.flatMap((heading) => {
            const word = String(row[columnOf(heading)] ?? "");
            return word === "" ? [] : [[heading, word] as const];
          });
          return said.length === 0 ? [] : [[String(row[0]), Object.fromEntries(said)] as const];
        }),
      ),
    standing: (list: ExportOverMonths): readonly Standing[] =>
      accounts
        .map((row): Standing => {
          const score = row[columnOf("Score")];
          const isScored = typeof score === "number";
          return {
            account: String(row[0]),
            figures: list.criteria.map(([name]) => asFigure(row[columnOf(name)])),
            score: isScored ? digits(score) : null,
            rank: isScored ? Number(row[columnOf("Rank")]) : null,
          };
        })
        .sort(byAccount),
  };
}

interface Otherwise {
  /** Accounts that left the list: they stay with their figures and count for the ends. */
  readonly left: Figures;
  /** Whose row was deleted by hand. */
  readonly without: string;
}

/** The method written out once more: a line from worst to best, blanks worst, the weighted mean, ranks. */
export function standingOf(
  list: ExportOverMonths,
  figures: Figures,
  weights: readonly number[],
  typed: Typed,
  { left, without }: Otherwise = { left: new Map(), without: "" },
): readonly Standing[] {
  const all = [...figures, ...typed.rows, ...left].filter(([account]) => account !== without);
  const ends = list.criteria.map((_, at) => {
    const known = all.map(([, row]) => row[at]).filter((value) => typeof value === "number");
    return [Math.min(...known), Math.max(...known)] as const;
  });
  const scored = all.filter(([account]) => !left.has(account));
  const scores = scored.map(([account, row]) => {
    const [criterion, rating] = typed.ratings.get(account) ?? [];
    const points = list.criteria.map(([, direction], at) => {
      const value = row[at];
      if (at === criterion) return rating ?? 1;
      if (typeof value !== "number") return 1;
      const [low, high] = ends[at] ?? [0, 1];
      const share = (value - low) / (high - low);
      return 1 + 9 * (direction === "higher" ? share : 1 - share);
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return points.reduce((sum, point, at) => sum + point * (weights[at] ?? 0), 0) / total;
  });
  const rounded = scores.map((score) => Math.round(score * 1e6));
  const standing = scored.map(([account, row], at): Standing => ({
    account,
    figures: row.map(asFigure),
    score: digits(scores[at]),
    rank: 1 + rounded.filter((score) => score > (rounded[at] ?? 0)).length,
  }));
  const gone = [...left].map(([account, row]): Standing => ({
    account,
    figures: row.map(asFigure),
    score: null,
    rank: null,
  }));
  return [...standing, ...gone].sort(byAccount);
}
