/** "Key" is what a matrix proposes and a list says of an account that is a key account. */
export function isKeyStatus(text: string): boolean {
  return text.trim().toLowerCase() === "key";
}
