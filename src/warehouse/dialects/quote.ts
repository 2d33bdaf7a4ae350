/** Between two marks, where a mark inside is doubled: the quoting of the SQL standard. */
export function quoted(text: string, open: string, close: string = open): string {
  return open + text.replaceAll(close, close + close) + close;
}

/** For warehouses in which a backslash begins an escape: every character that could end or change the text. */
export function backslashed(text: string, mark: string): string {
  const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  const inside = [...text]
    .map((character) => {
      if (character === "\\" || character === mark) return `\\${character}`;
      return escapes[character] ?? character;
    })
    .join("");
  return mark + inside + mark;
}

/**
 * For warehouses without escapes, or with escapes that a setting changes: the plain parts, and the
 * characters that would break a line or be read as an escape as calls between them.
 */
export function joinedParts(
  text: string,
  special: RegExp,
  part: (plain: string) => string,
  character: (code: number) => string,
  joiner: string,
): string {
  const parts = text
    .split(special)
    .map((piece, place) => (place % 2 === 1 ? character(piece.charCodeAt(0)) : part(piece)))
    .filter((piece, place) => place % 2 === 1 || piece !== part(""));
  if (parts.length < 2) return parts[0] ?? part("");
  return `(${parts.join(joiner)})`;
}
