import { columnOf, keyText, type ListColumn, type UnderstoodList } from "../lists/understood-list";

/** Fewer orders of several lines agree by chance. */
const leastOrders = 3;

/**
 * Whether an amount is the whole order's, told again on each of its lines: all lines of an order have
 * the same one and one day, and orders have different ones. Instalments of other days are amounts of
 * their own.
 */
export function repeatsByOrder(list: UnderstoodList, amount: ListColumn): boolean {
  const order = columnOf(list, "order") ?? columnOf(list, "id");
  if (!order || order.distinct === order.cells.length) return false;
  const date = columnOf(list, "date");
  const told = new Map<string, { readonly value: unknown; readonly day: unknown; lines: number }>();
  for (const [row, cell] of order.cells.entries()) {
    const key = keyText(cell);
    if (key === "") continue;
    const value = amount.reading.values[row];
    const day = date?.reading.values[row];
    const before = told.get(key);
    if (!before) told.set(key, { value, day, lines: 1 });
    else if (before.value !== value || before.day !== day) return false;
    else before.lines += 1;
  }
  const several = [...told.values()].filter(({ lines }) => lines > 1);
  return several.length >= leastOrders && new Set(several.map(({ value }) => value)).size > 1;
}

/** Whether each row is the first of its order. */
export function firstRowsOfOrders(list: UnderstoodList): (row: number) => boolean {
  const order = columnOf(list, "order") ?? columnOf(list, "id");
  const first = new Map<string, number>();
  order?.cells.forEach((cell, row) => {
    const key = keyText(cell);
    if (!first.has(key)) first.set(key, row);
  });
  return (row) => first.get(keyText(order?.cells[row])) === row;
}
