/**
 * What the BG/NBD model needs to know of each account, one element an account. Times are in one
 * unit throughout (days, weeks or months).
 */
export interface PurchaseHistories {
  /** Repeat purchases x: the first purchase, which makes it an account, does not count. */
  readonly repeatPurchases: Float64Array;
  /** Recency t_x: the time from the first purchase to the last one; 0 without a repeat purchase. */
  readonly recency: Float64Array;
  /** Age T: the time from the first purchase to the date as of which we look. */
  readonly age: Float64Array;
}

/** Different histories only, with how many accounts have each and which one each account has. */
export interface GroupedHistories extends PurchaseHistories {
  readonly count: Float64Array;
  readonly groupOfAccount: Int32Array;
}

/**
 * Puts accounts with the same history together, in order of first appearance. A likelihood and a
 * prediction are the same for all of them, so they need be worked out only once.
 */
export function groupHistories(histories: PurchaseHistories): GroupedHistories {
  const accounts = histories.age.length;
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * accounts + 2))).fill(-1);
  const groupOfAccount = new Int32Array(accounts);
  const count = new Float64Array(accounts);
  const firstAccount = new Int32Array(accounts);
  let groups = 0;
  for (let account = 0; account < accounts; account += 1) {
    let slot = slotOf(histories, account) & (table.length - 1);
    let group = table[slot] as number;
    while (group >= 0 && !isSameHistory(histories, account, firstAccount[group] as number)) {
      slot = (slot + 1) & (table.length - 1);
      group = table[slot] as number;
    }
    if (group < 0) {
      group = groups;
      table[slot] = group;
      firstAccount[group] = account;
      groups += 1;
    }
    count[group] = (count[group] as number) + 1;
    groupOfAccount[account] = group;
  }
  function ofGroups(column: Float64Array): Float64Array {
    return Float64Array.from({ length: groups }, (_, group) => {
      return column[firstAccount[group] as number] as number;
    });
  }
  return {
    repeatPurchases: ofGroups(histories.repeatPurchases),
    recency: ofGroups(histories.recency),
    age: ofGroups(histories.age),
    count: count.slice(0, groups),
    groupOfAccount,
  };
}

/** Where to look first in the hash table: any mixture of the three numbers will do. */
function slotOf(histories: PurchaseHistories, account: number): number {
  const mixed =
    Math.imul((histories.repeatPurchases[account] as number) | 0, 0x9e3779b1) ^
    Math.imul(((histories.recency[account] as number) * 1024) | 0, 0x85ebca77) ^
    Math.imul(((histories.age[account] as number) * 1024) | 0, 0xc2b2ae3d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function isSameHistory(histories: PurchaseHistories, one: number, other: number): boolean {
  return (
    histories.repeatPurchases[one] === histories.repeatPurchases[other] &&
    histories.recency[one] === histories.recency[other] &&
    histories.age[one] === histories.age[other]
  );
}
