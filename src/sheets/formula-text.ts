/** A text as a formula spells it: quotation marks doubled. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A sheet name as a reference spells it. */
export function quotedSheet(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** A day as "2026-09-30", whatever the language of Excel. */
export function isoDay(cell: string): string {
  return `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;
}
