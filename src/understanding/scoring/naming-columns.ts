import { columnOf, type ListColumn, type UnderstoodList } from "../lists/understood-list";
import { accountHeadingStrength } from "../vocabulary/account-words";
import { isIdentifying } from "../vocabulary/criterion-words";

export interface NamingColumns {
  /** The column that most likely names the accounts. */
  readonly best: ListColumn | null;
  /** Its heading says so; false where only its values look like names. */
  readonly isSaid: boolean;
  /** All that could, best first. */
  readonly choices: readonly ListColumn[];
}

/** Order numbers, dates and phone numbers are all different too, and name no account. */
function looksLikeNames({ heading, cells, reading, distinct }: ListColumn): boolean {
  const beginWithLetter = cells.filter((cell) => /^\p{L}[^\d]*$/u.test(String(cell).trim()));
  return (
    reading.kind === "text" &&
    distinct >= 0.9 * reading.filled &&
    beginWithLetter.length * 2 >= reading.filled &&
    !isIdentifying(heading)
  );
}

/**
 * Which columns could name the accounts of a list: first those whose headings say so; without such a
 * heading the first column of texts in which hardly a value comes twice.
 */
export function namingColumns(list: UnderstoodList): NamingColumns {
  const reference = list.kind === "accounts" ? undefined : columnOf(list, "account");
  const weightOf = (column: ListColumn): number => {
    const strength = accountHeadingStrength(column.heading);
    if (column === reference) return Math.max(3, strength);
    return Math.max(strength, looksLikeNames(column) ? 0.5 : 0);
  };
  const ranked = list.columns
    .map((column) => ({ column, weight: weightOf(column) }))
    .filter(
      ({ column: { reading }, weight }) =>
        reading.filled > 0 && (reading.kind === "text" || (weight > 0 && reading.kind !== "date")),
    )
    .sort((a, b) => b.weight - a.weight || a.column.index - b.column.index);
  const [first] = ranked;
  return {
    best: first && first.weight > 0 ? first.column : null,
    isSaid: first !== undefined && first.weight >= 1,
    choices: ranked.map(({ column }) => column),
  };
}
