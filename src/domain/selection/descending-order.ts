/** Below this a comparison sort is faster than counting 65,536 digits. */
const FEW = 4096;
const DIGITS = 65536;

/**
 * The positions of the values from the greatest to the smallest; equal values keep their order,
 * NaN (a blank) is left out.
 *
 * Long lists are sorted by counting: a double's bits, read as an integer, have the order of the
 * doubles once negative ones are turned over, so that four stable passes over 16-bit digits sort
 * any list in time proportional to its length (Knuth, The Art of Computer Programming 3, 5.2.5).
 */
export function descendingOrder(values: Float64Array): Uint32Array {
  const present = positionsPresent(values);
  if (present.length < FEW) {
    return present.sort(
      (first, second) => (values[second] as number) - (values[first] as number) || first - second,
    );
  }
  return sortByDigits(present, values);
}

function positionsPresent(values: Float64Array): Uint32Array {
  const positions = new Uint32Array(values.length);
  let count = 0;
  for (let position = 0; position < values.length; position++) {
    const value = values[position] as number;
    if (value === value) positions[count++] = position;
  }
  return positions.subarray(0, count);
}

function sortByDigits(present: Uint32Array, values: Float64Array): Uint32Array {
  const keys = descendingKeys(values);
  let from: Uint32Array = present;
  let into: Uint32Array = new Uint32Array(present.length);
  // Little-endian or not, `low` and `high` say which half is which.
  for (const [half, shift] of [
    [keys.low, 0],
    [keys.low, 16],
    [keys.high, 0],
    [keys.high, 16],
  ] as const) {
    if (!distribute(from, into, half, shift)) continue;
    const sorted = into;
    into = from;
    from = sorted;
  }
  return from;
}

/** One stable pass; false, and nothing done, where all have the same digit. */
function distribute(
  from: Uint32Array,
  into: Uint32Array,
  keys: Uint32Array,
  shift: number,
): boolean {
  const next = new Uint32Array(DIGITS + 1);
  for (const position of from) {
    const digit = ((keys[position] as number) >>> shift) & 0xffff;
    next[digit + 1] = (next[digit + 1] as number) + 1;
  }
  const first = ((keys[from[0] as number] as number) >>> shift) & 0xffff;
  if (next[first + 1] === from.length) return false;
  for (let digit = 1; digit <= DIGITS; digit++) {
    next[digit] = (next[digit] as number) + (next[digit - 1] as number);
  }
  for (const position of from) {
    const digit = ((keys[position] as number) >>> shift) & 0xffff;
    const place = next[digit] as number;
    into[place] = position;
    next[digit] = place + 1;
  }
  return true;
}

/** Unsigned 64-bit integers, in halves, that ascend where the values descend. */
function descendingKeys(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  double[0] = 1;
  const highHalf = halves[0] === 0 ? 1 : 0;
  for (let position = 0; position < values.length; position++) {
    // Adding 0 turns a negative zero, whose bits differ, into zero.
    double[0] = (values[position] as number) + 0;
    const bits = halves[highHalf] as number;
    const isNegative = bits >>> 31 === 1;
    high[position] = isNegative ? bits : bits ^ 0x7fffffff;
    low[position] = isNegative
      ? (halves[1 - highHalf] as number)
      : ~(halves[1 - highHalf] as number);
  }
  return { low, high };
}
