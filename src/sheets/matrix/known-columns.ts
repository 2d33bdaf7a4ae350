import type { AccountColumn, AccountList } from "../../domain/scoring/scoring-setup";
import { matrixWords } from "./matrix-words";

export interface KnownColumns {
  readonly revenue: AccountColumn | null;
  readonly potential: AccountColumn | null;
  /** "Key" or blank for each account, from a status column when there is one. */
  readonly status: readonly ("key" | null)[];
}

function hasWord(heading: string, words: readonly string[]): boolean {
  return words.some((word) => heading.includes(word));
}

/** Whether a heading of numbers tells revenue as it is, not its growth, its share or what could be. */
export function isRevenueHeading(heading: string): boolean {
  const words = heading.toLowerCase();
  const { revenueWords, potentialWords, otherWords } = matrixWords;
  return hasWord(words, revenueWords) && !hasWord(words, [...potentialWords, ...otherWords]);
}

/** The columns that mean something to the matrix beyond the criteria, found by their headings. */
export function findKnownColumns(list: AccountList): KnownColumns {
  const words = matrixWords;
  const numeric = list.columns.filter((column) => column.kind === "number");
  const plain = numeric.filter(({ heading }) => !hasWord(heading.toLowerCase(), words.otherWords));
  const status = list.columns.find(({ heading }) =>
    words.statusHeadings.some((word) => word === heading.trim().toLowerCase()),
  );
  return {
    revenue: numeric.find(({ heading }) => isRevenueHeading(heading)) ?? null,
    potential:
      plain.find(({ heading }) => hasWord(heading.toLowerCase(), words.potentialWords)) ?? null,
    status: list.accounts.map((_, row) => {
      const answer = status?.values[row];
      const isKey =
        answer !== undefined &&
        answer !== null &&
        words.keyAnswers.some((word) => word === String(answer).trim().toLowerCase());
      return isKey ? "key" : null;
    }),
  };
}
