/**
 * What each change does on average over every order in which the changes can come, by carrying out each
 * order step by step: what Shapley values are, without the formula for them.
 */
export function meanOverOrders(count: number, valueOf: (mixture: number) => number): number[] {
  const sums = new Array<number>(count).fill(0);
  const orders = (known[count] ??= ordersOf(Array.from({ length: count }, (_, change) => change)));
  for (const order of orders) {
    let mixture = 0;
    let before = valueOf(0);
    for (const change of order) {
      mixture |= 1 << change;
      const after = valueOf(mixture);
      sums[change]! += after - before;
      before = after;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

const known: number[][][] = [];

function ordersOf(changes: readonly number[]): number[][] {
  if (changes.length === 0) return [[]];
  return changes.flatMap((first) =>
    ordersOf(changes.filter((change) => change !== first)).map((rest) => [first, ...rest]),
  );
}
