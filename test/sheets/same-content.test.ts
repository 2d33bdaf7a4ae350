import { isSameContent } from "../../src/sheets/same-content";

test("what was kept and read back is told from what was put together in another order", () => {
  expect(
    isSameContent({ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 }),
  ).toBe(true);
  expect(isSameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(isSameContent({ a: null }, {})).toBe(false);
});
