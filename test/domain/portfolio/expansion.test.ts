import { expandedShare } from "../../../src/domain/portfolio/expansion";

const names = { before: "before", after: "after" };
const share = (before: number[], after: number[]) =>
  expandedShare(Float64Array.from(before), Float64Array.from(after), names);

test("two of four that bought before buy more; a new account does not count", () => {
  expect(share([100, 50, 30, 20, 0, NaN], [130, 40, 30, 25, 10, 10])).toBe(0.5);
  expect(share([1], [1])).toBe(0);
});

test("the same revenue added up in another order is not more", () => {
  expect(share([0.3, 100], [0.1 + 0.2, 100.01])).toBe(0.5);
});

test("an account that is blank now has to be filled in", () => {
  expect(() => share([1, 2], [1, NaN])).toThrow("after, value 2 is blank; give 0");
});

test("nobody bought before, or a negative amount, is refused", () => {
  expect(() => share([0, NaN], [1, 1])).toThrow("before has no account that bought before");
  expect(() => share([-1], [1])).toThrow("before, value 1 is -1");
  expect(() => share([1], [-1])).toThrow("after, value 1 is -1");
});
