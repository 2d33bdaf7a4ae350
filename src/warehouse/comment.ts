/**
 * A text of the user's inside a comment: on one line whatever ends lines anywhere, without characters
 * that turn the direction of writing, and not so long that nobody reads on.
 */
export function inComment(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

const LONGEST = 120;
