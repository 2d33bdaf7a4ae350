/** The first cell of a sheet as a formula would write it: `'Bob''s plan'!A1`. */
export function firstCellOf(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'!A1`;
}
