import { keyAccounts } from "../../../src/domain/selection/key-accounts";

const ranked = (calledKey: readonly boolean[]) =>
  calledKey.map((isCalledKey, index) => ({ isCalledKey, rank: index + 1 }));

test("a key account below the cut would be none, or one that is not called so would be", () => {
  expect(keyAccounts(ranked([false, true, false, true]), 1)).toEqual([false, true, false, true]);
});

test("before anyone is called a key account nobody would be proposed, or more than the slots", () => {
  const nobody = [...ranked([false, false, false]), { isCalledKey: false, rank: null }];
  expect(keyAccounts(nobody, 2)).toEqual([true, true, false, false]);
  expect(keyAccounts(nobody, 9)).toEqual([true, true, true, false]);
  expect(keyAccounts(nobody, null)).toEqual([false, false, false, false]);
});
