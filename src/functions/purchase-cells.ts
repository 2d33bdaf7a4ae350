import {
  type NamedPurchases,
  type RefusedPurchase,
  listPurchases,
} from "../domain/lifetime-value/purchase-list";
import {
  readDates,
  readLabels,
  requireLength,
  type LabelVector,
  type NumberVector,
} from "./coercion";

/** A list of purchases out of three columns of cells, with the labels for naming the result. */
export interface PurchasesRead extends NamedPurchases {
  readonly labels: LabelVector;
}

/**
 * Reads accounts, dates and amounts side by side. A cell that is no name, date or number fails its
 * account and no other.
 *
 * @param paid the amounts; null when the function was called without
 * @param besides further columns of the same length whose errors fail an account too
 */
export function readPurchases(
  accounts: any[][],
  dates: any[][],
  paid: NumberVector | null,
  besides: readonly LabelVector[] = [],
): PurchasesRead {
  const labels = readLabels(accounts, "accounts");
  const days = readDates(dates, "dates");
  requireLength(days, labels.values.length, "accounts");
  if (paid !== null) {
    requireLength(paid, labels.values.length, "accounts");
  }
  for (const column of besides) {
    requireLength(column, labels.values.length, "accounts");
  }
  const columns = paid === null ? [labels, days] : [labels, days, paid];
  const named = listPurchases({
    names: labels.values,
    dates: days.values,
    amounts: paid === null ? null : paid.values,
    refused: refusedRows([...columns, ...besides]),
  });
  return { ...named, labels };
}

/** The first refused cell of each row, in order of row. */
function refusedRows(columns: readonly (LabelVector | NumberVector)[]): RefusedPurchase[] {
  const byRow = new Map<number, RefusedPurchase>();
  for (const { refusals } of columns) {
    refusals.forEach((failure, row) => {
      if (!byRow.has(row)) {
        byRow.set(row, { row, kind: failure.kind, sentence: failure.message });
      }
    });
  }
  return [...byRow.values()];
}
