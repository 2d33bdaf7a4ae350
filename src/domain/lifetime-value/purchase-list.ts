import type { FailureKind } from "../failure";

/** A cell that is no account, date or amount, and why. */
export interface RefusedPurchase {
  /** The row of the list, from 0. */
  readonly row: number;
  readonly kind: FailureKind;
  readonly sentence: string;
}

/** Purchases one a row, in any order; plain numbers, so that it can be handed to a worker. */
export interface PurchaseList {
  /** Whose purchase it is, from 0 in order of first appearance; -1 for an empty row. */
  readonly accountOfRow: Int32Array;
  /** How many accounts there are. */
  readonly accounts: number;
  /** Excel serial numbers; NaN where the row is refused. */
  readonly dates: Float64Array;
  /** What was paid; NaN where that is not known. Null when amounts are not given. */
  readonly amounts: Float64Array | null;
  /** In order of row. */
  readonly refused: readonly RefusedPurchase[];
}

/** A list of purchases as read from cells; what is blank is null or NaN. */
export interface PurchaseCells {
  readonly names: readonly (string | null)[];
  readonly dates: Float64Array;
  readonly amounts: Float64Array | null;
  readonly refused: readonly RefusedPurchase[];
}

export interface NamedPurchases {
  readonly list: PurchaseList;
  /** The row in which each account appears first. */
  readonly firstRow: Int32Array;
}

/**
 * Numbers the accounts of a list of purchases. Names that differ in upper and lower case only are
 * one account, as in Excel. A row in which everything is blank counts as not there; a purchase
 * without a name or date is refused, one without an amount is of unknown value.
 */
export function listPurchases(cells: PurchaseCells): NamedPurchases {
  const accountOfName = new Map<string, number>();
  const firstRow: number[] = [];
  const accountOfRow = new Int32Array(cells.names.length).fill(-1);
  const refused = [...cells.refused];
  const refusedRows = new Set(refused.map(({ row }) => row));
  cells.names.forEach((name, row) => {
    const isDated = !Number.isNaN(cells.dates[row]);
    if (name === null || !isDated) {
      if (name === null && isBlankRest(cells, row) && !refusedRows.has(row)) {
        return;
      }
      if (!refusedRows.has(row)) {
        refused.push(blankPurchase(name === null ? "accounts" : "dates", row));
      }
    }
    const asWritten = name ?? "";
    let account = accountOfName.get(asWritten);
    if (account === undefined) {
      const folded = asWritten.toLowerCase();
      account = accountOfName.get(folded) ?? firstRow.length;
      if (account === firstRow.length) {
        firstRow.push(row);
        accountOfName.set(folded, account);
      }
      accountOfName.set(asWritten, account);
    }
    accountOfRow[row] = account;
  });
  return {
    list: {
      accountOfRow,
      accounts: firstRow.length,
      dates: cells.dates,
      amounts: cells.amounts,
      refused: refused.sort((one, other) => one.row - other.row),
    },
    firstRow: Int32Array.from(firstRow),
  };
}

function isBlankRest(cells: PurchaseCells, row: number): boolean {
  return (
    Number.isNaN(cells.dates[row]) && (cells.amounts === null || Number.isNaN(cells.amounts[row]))
  );
}

function blankPurchase(column: "accounts" | "dates", row: number): RefusedPurchase {
  const wanted = column === "accounts" ? "say whose purchase it is" : "give the day of purchase";
  return {
    row,
    kind: "unavailable",
    sentence: `${column}, row ${row + 1} is blank; ${wanted}`,
  };
}
