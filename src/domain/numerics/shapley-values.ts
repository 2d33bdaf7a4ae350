/**
 * What did each of several changes do, when they came together? The Shapley value: each change's effect
 * averaged over all orders in which they could have come (Shapley 1953, "A value for n-person games").
 * It is the only division that leaves nothing over, treats like changes alike, gives nothing to a change
 * without effect, and adds up over sums of values. Exact: every mixture is evaluated once.
 *
 * @param count how many changes there are, up to 10 or so
 * @param valueOf the value once the changes of a mixture have happened; bit i stands for change i
 * @returns one number for each change; they add up to the value of all less the value of none
 * @example
 * shapleyValues(2, (mixture) => [0, 1, 2, 5][mixture]) // 2, 3
 */
export function shapleyValues(count: number, valueOf: (mixture: number) => number): Float64Array {
  const mixtures = 2 ** count;
  const values = Float64Array.from({ length: mixtures }, (_, mixture) => valueOf(mixture));
  const shares = sharesOfOrders(count);
  const effects = new Float64Array(count);
  for (let mixture = 0; mixture < mixtures; mixture++) {
    const share = shares[sizeOf(mixture)] as number;
    for (let change = 0; change < count; change++) {
      if ((mixture >> change) & 1) continue;
      const effect = (values[mixture | (1 << change)] as number) - (values[mixture] as number);
      effects[change] = (effects[change] as number) + share * effect;
    }
  }
  return effects;
}

/** In which share of the orders exactly one given set of `size` changes precedes a given other one. */
function sharesOfOrders(count: number): Float64Array {
  const shares = new Float64Array(count);
  let share = 1 / count;
  for (let size = 0; size < count; size++) {
    shares[size] = share;
    share *= (size + 1) / (count - size - 1);
  }
  return shares;
}

function sizeOf(mixture: number): number {
  let size = 0;
  for (let rest = mixture; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
