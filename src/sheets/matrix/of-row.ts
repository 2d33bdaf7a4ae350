/** What was computed of all accounts at once in the workings, for the account of the row. */
export function ofRow(place: string, column = 1): string {
  const row = `ROW({workings.${place}})+ROW()-ROW({accounts.headings})-1`;
  return `INDEX({workings.${place}_columns},${row},${column})`;
}
