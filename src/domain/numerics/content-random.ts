import { createXoshiro128, uniformFrom } from "./random";

const double = new DataView(new ArrayBuffer(8));

/**
 * A stream of random numbers that hangs on what it is for and on nothing else: the same numbers under
 * the same seed give the same stream, wherever they stand among others. Sorting a list re-deals nothing.
 *
 * The words of the numbers are mixed into 64 bits, from which the four words of state are filled; the
 * generator is that of `createRandom`.
 *
 * @param seed any finite number; another seed gives another stream
 * @param content NaN, of which there are many in bits, is one content; so are 0 and -0
 * @param occurrence 1 for the first with this content, 2 for the next: their streams differ
 */
export function createContentRandom(
  seed: number,
  content: Float64Array,
  occurrence: number,
): () => number {
  let first = 0x9e3779b9;
  let second = 0x85ebca6b;
  const add = (word: number) => {
    first = Math.imul(first ^ word, 0x9e3779b1);
    first ^= first >>> 15;
    second = Math.imul(second ^ word, 0x85ebca77) + 0x27d4eb2f;
    second ^= second >>> 13;
  };
  for (const number of [seed, occurrence, content.length, ...content]) {
    double.setFloat64(0, Number.isNaN(number) ? NaN : number + 0);
    add(double.getUint32(0));
    add(double.getUint32(4));
  }
  const state = [0, 1, 2, 3].map((word) => {
    add(word);
    return first ^ Math.imul(second, 0x9e3779b1);
  }) as [number, number, number, number];
  // All zero is the one state that the generator never leaves.
  if (state.every((word) => word === 0)) state[0] = 1;
  const next = createXoshiro128(state);
  // The first outputs still show a state with few bits set.
  for (let skipped = 0; skipped < 8; skipped++) next();
  return uniformFrom(next);
}
