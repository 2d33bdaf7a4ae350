/** Larger than any score or amount, so that what is no number comes last. */
const behindAll = "1E300";

function place(column: string, sign: "" | "-"): string {
  // A text would be looked for among the numbers one by one, and by every row.
  const numbers = `IF(ISNUMBER(${column}),${sign}${column},${behindAll})`;
  return `MATCH(${numbers},SORT(${numbers}),1)`;
}

/**
 * How many numbers of a column are as high as each of them at most, for all rows at once. RANK and
 * COUNTIF would go through the whole column again for every row; a match in a sorted list finds the
 * last of equal numbers in a few steps. Rows that hold no number get a place behind all.
 */
export function upTo(column: string): string {
  return place(column, "");
}

/** How many are at least as high, in the same way: the negated numbers sorted upwards. */
export function downTo(column: string): string {
  return place(column, "-");
}
