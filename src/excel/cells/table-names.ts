const longestTableName = 255;

/** Names Excel reads as a cell (A1, XFD1048576, R1C1) cannot name a table. */
function looksLikeCell(name: string): boolean {
  return /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*(c\d*)?$/i.test(name) || /^c\d*$/i.test(name);
}

/**
 * A name that Excel accepts for a new table: letters, digits, `_` and `.`, beginning with a letter
 * or `_`, not like a cell, and unlike every table and defined name of the workbook.
 */
export function legalTableName(wanted: string, taken: readonly string[]): string {
  const takenKeys = new Set(taken.map((name) => name.toLowerCase()));
  const cleaned = wanted.replace(/[^\p{L}\p{N}_.]+/gu, "_").slice(0, longestTableName - 6);
  const begun = /^[\p{L}_]/u.test(cleaned) ? cleaned : `_${cleaned}`;
  const base = looksLikeCell(begun) ? `_${begun}` : begun;
  if (!takenKeys.has(base.toLowerCase())) {
    return base;
  }
  let number = 2;
  while (takenKeys.has(`${base}_${number}`.toLowerCase())) {
    number += 1;
  }
  return `${base}_${number}`;
}
