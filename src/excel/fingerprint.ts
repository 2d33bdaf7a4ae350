/** Two sums of 32 bits over all characters: enough to see that something was typed. */
export function fingerprint(value: unknown): string {
  let [first, second] = [0x811c9dc5, 0x1b873593];
  for (const character of JSON.stringify(value)) {
    const code = character.codePointAt(0) ?? 0;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second + code, 0x85ebca6b) ^ (second >>> 13);
  }
  return `${(first >>> 0).toString(36)}-${(second >>> 0).toString(36)}`;
}
