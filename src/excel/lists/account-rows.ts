import { sameNameKey } from "../cells/cell-value";
import { information, warning, type ReadNotice } from "../notice";

/** Which rows of a list are accounts, and what is odd about the others. */
export interface AccountRows {
  readonly kept: readonly number[];
  readonly notices: readonly ReadNotice[];
  /** Told only of lists that should have one row an account. */
  readonly repeatNotice: ReadNotice | null;
  /** How many different accounts there are, whatever their case. */
  readonly differentAccounts: number;
}

function isTotal(name: string): boolean {
  return /^(?:grand |sub)?-?totals?$|^(?:gesamt|gesamtsumme|summe|sum)$/iu.test(name.trim());
}

function aboutNameless(count: number, heading: string, cell: string): ReadNotice {
  const what = count === 1 ? "One row has" : `${count} rows have`;
  return warning(
    `${what} no account in '${heading}' (${cell}) and ${count === 1 ? "is" : "are"} left ` +
      `out: type the account there to include it.`,
    cell,
  );
}

function aboutRepeats(count: number, name: string, cell: string): ReadNotice {
  const more = count > 1 ? `, and ${count - 1} more rows repeat an account` : "";
  return warning(
    `'${name}' stands more than once in the list (${cell}${more}): each row is rated by itself; ` +
      `join the rows where they are one account.`,
    cell,
  );
}

/** Keeps the rows that name an account; blank rows go silently, totals and gaps with a notice. */
export function accountRows(
  names: readonly string[],
  heading: string,
  rowHasValues: (row: number) => boolean,
  cellOf: (row: number) => string,
): AccountRows {
  const rows = names.map((name, row) => ({ name, row }));
  const totals = rows.filter(({ name }) => isTotal(name)).map(({ row }) => row);
  const nameless = rows.filter(({ name, row }) => name === "" && rowHasValues(row));
  const kept = rows.filter(({ name }) => name !== "" && !isTotal(name));
  const seen = new Set<string>();
  const repeats = kept.filter(({ name }) => {
    const key = sameNameKey(name);
    const isRepeat = seen.has(key);
    seen.add(key);
    return isRepeat;
  });
  const notices: ReadNotice[] = [];
  if (nameless[0]) {
    notices.push(aboutNameless(nameless.length, heading, cellOf(nameless[0].row)));
  }
  if (totals[0] !== undefined) {
    const cell = cellOf(totals[0]);
    notices.push(information(`${cell} is a total and not an account: it is left out.`, cell));
  }
  const [firstRepeat] = repeats;
  return {
    kept: kept.map(({ row }) => row),
    notices,
    repeatNotice: firstRepeat
      ? aboutRepeats(repeats.length, firstRepeat.name, cellOf(firstRepeat.row))
      : null,
    differentAccounts: seen.size,
  };
}
