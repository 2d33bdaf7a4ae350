import { shareOfWallet } from "../../../src/domain/portfolio/share-of-wallet";

test("120 of 400 is 30 %, all of it is 1, none of it 0", () => {
  expect(shareOfWallet(120, 400)).toBe(0.3);
  expect(shareOfWallet(400, 400)).toBe(1);
  expect(shareOfWallet(0, 400)).toBe(0);
});

test("the whole wallet is 1, though its parts add up to a bit more", () => {
  expect(shareOfWallet(0.1 + 0.2, 0.3)).toBe(1);
});

test.each([
  [401, 400, "value"],
  [-1, 400, "value"],
  [1, -400, "value"],
  [0, 0, "division"],
  [120, 0, "division"],
])("%p of %p is a %p failure", (ours, total, kind) => {
  expect(() => shareOfWallet(ours, total)).toThrow(expect.objectContaining({ kind }));
});
