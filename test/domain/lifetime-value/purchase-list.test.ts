import {
  type PurchaseCells,
  listPurchases,
} from "../../../src/domain/lifetime-value/purchase-list";

const nothing = NaN;

function listOf(cells: Partial<PurchaseCells> & Pick<PurchaseCells, "names">) {
  const dates = Float64Array.from(cells.names, () => 100);
  return listPurchases({ dates, amounts: null, refused: [], ...cells }).list;
}

test("a row without anything is not there, with amounts and without", () => {
  const blank = { names: ["a", null], dates: Float64Array.of(100, nothing) };
  for (const amounts of [null, Float64Array.of(5, nothing)]) {
    const list = listOf({ ...blank, amounts });
    expect([...list.accountOfRow]).toEqual([0, -1]);
    expect(list.refused).toEqual([]);
  }
});

test("a row with an amount only, or a date only, is a purchase of nobody", () => {
  const sentence = "accounts, row 2 is blank; say whose purchase it is";
  const amountOnly = listOf({
    names: ["a", null],
    dates: Float64Array.of(100, nothing),
    amounts: Float64Array.of(5, 7),
  });
  for (const list of [amountOnly, listOf({ names: ["a", null] })]) {
    expect(list.refused.map((refusal) => refusal.sentence)).toEqual([sentence]);
    expect([...list.accountOfRow]).toEqual([0, 1]);
  }
});

test("cells that were refused before come once, among the others in the order of rows", () => {
  const given = { row: 1, kind: "value", sentence: "dates, row 2 is soon; give a date" } as const;
  const list = listOf({
    names: [null, "b", "c", null],
    dates: Float64Array.of(100, nothing, nothing, nothing),
    refused: [given, { ...given, row: 3 }],
  });
  expect(list.refused.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
  expect(list.refused[1]).toEqual(given);
  expect([...list.accountOfRow]).toEqual([0, 1, 2, 0]);
});
