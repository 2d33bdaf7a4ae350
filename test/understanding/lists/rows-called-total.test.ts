import { rowsCalledTotal } from "../../../src/understanding/lists/rows-called-total";

test("a total row in the middle of a list is a row of it", () => {
  expect(
    rowsCalledTotal([
      ["Alder", 10],
      ["Birch", 20],
      ["Total", 30],
      ["Cedar", 5],
    ]),
  ).toEqual({ sums: [2], others: [] });
});

test("subtotals count into the grand total", () => {
  expect(
    rowsCalledTotal([
      ["Alder", 10],
      ["Birch", 20],
      ["North total", 30],
      ["Cedar", 5],
      ["Elm", 6],
      ["South total", 11],
      ["Grand total", 41],
    ]),
  ).toEqual({ sums: [2, 5, 6], others: [] });
});

test("a total of another filter is taken for the sum of the rows", () => {
  expect(
    rowsCalledTotal([
      ["Alder", 10],
      ["Birch", 20],
      ["Total", 99],
    ]),
  ).toEqual({ sums: [], others: [2] });
});

test("many subtotals never come to an end, for a time that grows with their square", () => {
  const rows = Array.from({ length: 60_000 }, (_, row) =>
    row % 3 === 2 ? ["Subtotal", 2 * row - 3] : [`Alder ${row}`, row],
  );
  expect(rowsCalledTotal(rows).sums.length).toBe(20_000);
});
