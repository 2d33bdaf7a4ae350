import type { ListColumn } from "./understood-list";

/** Fewer rows agree by chance. */
const leastRows = 3;
/** Rows that were mended by hand do not hide what all others say. */
const leastShare = 0.98;

type NumberOf = (row: number) => number | null;

function numbersOf({ reading }: ListColumn): NumberOf {
  return (row) => {
    const value = reading.values[row];
    return typeof value === "number" ? value : null;
  };
}

/** Whether a column holds, but for rounding to cents, what is expected of each row. */
function holds(column: ListColumn, expected: NumberOf): boolean {
  const told = numbersOf(column);
  let [rows, agreeing] = [0, 0];
  for (let row = 0; row < column.cells.length; row += 1) {
    const [value, wanted] = [told(row), expected(row)];
    if (value === null || wanted === null) continue;
    rows += 1;
    if (Math.abs(value - wanted) <= 0.011 + 1e-6 * Math.abs(wanted)) agreeing += 1;
    else if (rows - agreeing > (1 - leastShare) * column.cells.length) return false;
  }
  return rows >= leastRows && agreeing >= leastShare * rows && column.distinct > 1;
}

function product(quantity: NumberOf, price: NumberOf, kept: NumberOf): NumberOf {
  return (row) => {
    const [pieces, each, share] = [quantity(row), price(row), kept(row)];
    return pieces === null || each === null || share === null ? null : pieces * each * share;
  };
}

/**
 * The amount of lines whose heading says nothing, by its numbers: quantity times price, or that less
 * a discount, whose column is proven with it. Nothing where no column of the list is either.
 */
export function provenAmount(columns: readonly ListColumn[]): ReadonlyMap<ListColumn, string> {
  const of = (field: string) => columns.find((column) => column.field === field);
  const [quantity, price, discount] = [of("quantity"), of("price"), of("discount")];
  if (!quantity || !price || of("amount")) return new Map();
  const free = columns.filter(({ field, reading }) => field === null && reading.kind === "number");
  const [pieces, each] = [numbersOf(quantity), numbersOf(price)];
  const whole = free.find((column) =>
    holds(
      column,
      product(pieces, each, () => 1),
    ),
  );
  if (whole) return new Map([[whole, "amount"]]);
  for (const amount of free) {
    for (const given of discount ? [discount] : free) {
      const rate = numbersOf(given);
      const less = [1, 100].some((unit) =>
        holds(
          amount,
          product(pieces, each, (row) => 1 - (rate(row) ?? 0) / unit),
        ),
      );
      if (given !== amount && less) {
        return new Map([
          [amount, "amount"],
          [given, "discount"],
        ]);
      }
    }
  }
  return new Map();
}
