import { Failure } from "../failure";

const bits = new DataView(new ArrayBuffer(8));

/**
 * A stream of random numbers that is the same for the same seed on every machine: xoshiro128**
 * (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4)), its
 * four words of state filled from the seed by splitmix32. Each number takes two outputs of the
 * generator, so that all 53 bits of a double are random.
 *
 * @param seed any finite number; another seed gives another stream
 * @returns a function whose every call gives the next uniform number in 0 <= u < 1
 */
export function createRandom(seed: number): () => number {
  if (!Number.isFinite(seed)) {
    throw new Failure("value", "seed must be a finite number, such as 1");
  }
  return uniformFrom(createXoshiro128(stateFromSeed(seed)));
}

/** Uniform numbers in 0 <= u < 1 from the words of a generator, two for each. */
export function uniformFrom(next: () => number): () => number {
  return function uniform(): number {
    const high = next() >>> 5;
    const low = next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  };
}

/**
 * The bare generator, with the state given in four 32-bit words that are not all zero: for tests
 * against the authors' reference output.
 */
export function createXoshiro128(state: readonly [number, number, number, number]): () => number {
  let [first, second, third, fourth] = state;
  return function next(): number {
    const product = Math.imul(second, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = second << 9;
    third ^= first;
    fourth ^= second;
    second ^= third;
    first ^= fourth;
    third ^= shifted;
    fourth = (fourth << 11) | (fourth >>> 21);
    return result;
  };
}

/** Both halves of the seed's double count, so that 0.5 and 1.5 or 1 and 2^32 + 1 differ. */
function stateFromSeed(seed: number): [number, number, number, number] {
  bits.setFloat64(0, seed === 0 ? 0 : seed);
  let word = mix(bits.getUint32(0)) ^ bits.getUint32(4);
  function splitmix32(): number {
    word = (word + 0x9e3779b9) | 0;
    return mix(word);
  }
  return [splitmix32(), splitmix32(), splitmix32(), splitmix32()];
}

/** The finaliser of MurmurHash3: a bijection, so four different words are never all zero. */
function mix(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
