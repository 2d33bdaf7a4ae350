/** A text as a formula spells it: quotation marks doubled. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A sheet name as a reference spells it. */
export function quotedSheet(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** The sheet from which a formula reads the cells of a name, as it is called now; null where it is gone. */
export function sheetOfName(formula: string, name: string): string | null {
  const quoted = new RegExp(`'((?:[^']|'')+)'!${name}\\b`, "u").exec(formula);
  if (quoted !== null) return (quoted[1] ?? "").replaceAll("''", "'");
  const bare = new RegExp(
    `(?<![#\\p{L}\\p{N}_.])([\\p{L}_][\\p{L}\\p{N}_.]*)!${name}\\b`,
    "u",
  ).exec(formula);
  return bare?.[1] ?? null;
}

/** A day as "2026-09-30", whatever the language of Excel. */
export function isoDay(cell: string): string {
  return `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;
}
