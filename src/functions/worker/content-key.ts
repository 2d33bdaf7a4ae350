/**
 * A key that depends on nothing but content: Excel runs functions again whenever rows are inserted,
 * and the same numbers in another place must be recognised. 64 bits of a multiplicative hash; among
 * the few dozen results that are kept, two different inputs do not meet.
 */
export function contentKey(value: unknown): string {
  const hash: Hash = { first: 0x9e3779b9, second: 0x85ebca6b };
  addValue(hash, value);
  return `${hex(finish(hash.first ^ hash.second))}${hex(finish(hash.second))}`;
}

interface Hash {
  first: number;
  second: number;
}

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

function addValue(hash: Hash, value: unknown): void {
  if (typeof value === "number") {
    add(hash, 1);
    addNumber(hash, value);
  } else if (typeof value === "string") {
    add(hash, 2);
    addText(hash, value);
  } else if (value instanceof Float64Array) {
    add(hash, 3);
    add(hash, value.length);
    for (let index = 0; index < value.length; index++) addNumber(hash, value[index] as number);
  } else if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    add(hash, 4);
    add(hash, bytes.length);
    for (let index = 0; index < bytes.length; index++) add(hash, bytes[index] as number);
  } else if (Array.isArray(value)) {
    add(hash, 5);
    add(hash, value.length);
    for (const item of value) addValue(hash, item);
  } else if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    add(hash, 6);
    add(hash, entries.length);
    for (const [key, inner] of entries) {
      addText(hash, key);
      addValue(hash, inner);
    }
  } else {
    add(hash, value === true ? 7 : value === false ? 8 : value === null ? 9 : 10);
  }
}

function addNumber(hash: Hash, value: number): void {
  double[0] = value;
  add(hash, halves[0] as number);
  add(hash, halves[1] as number);
}

function addText(hash: Hash, text: string): void {
  add(hash, text.length);
  for (let index = 0; index < text.length; index++) add(hash, text.charCodeAt(index));
}

function add(hash: Hash, word: number): void {
  hash.first = Math.imul(hash.first ^ word, 0x9e3779b1);
  hash.first ^= hash.first >>> 15;
  hash.second = Math.imul(hash.second ^ word, 0x85ebca77) + 0x27d4eb2f;
  hash.second ^= hash.second >>> 13;
}

function finish(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  return (mixed ^ Math.imul(mixed, 0x2c1b3c6d)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, "0");
}
