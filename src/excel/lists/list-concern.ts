/** Of this many different accounts among the rows, a list still counts as one row an account. */
const mostlyDifferent = 0.8;

export function hasSeveralRowsAnAccount(rows: number, differentAccounts: number): boolean {
  return rows - differentAccounts >= 3 && differentAccounts < mostlyDifferent * rows;
}

const grouped = new Intl.NumberFormat("en-US");

/** One sentence where a list has several rows an account, such as a list of deals; else null. */
export function listConcern(
  place: string,
  rows: number,
  differentAccounts: number,
  accountColumn: string,
): string | null {
  if (!hasSeveralRowsAnAccount(rows, differentAccounts)) {
    return null;
  }
  return (
    `${place} has several rows for one account (${grouped.format(rows)} rows, ` +
    `${grouped.format(differentAccounts)} in '${accountColumn}'): one row for each account is ` +
    `needed; choose the list added up by '${accountColumn}', or make one with a PivotTable.`
  );
}
