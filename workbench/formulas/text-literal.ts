/**
 * A text in a formula, from Excel's spelling ("" for a quotation mark) to the engine's. The engine
 * cannot hold a quotation mark or a last backslash in a text, so those become CHAR calls.
 */
export function engineText(literal: string): string {
  const text = literal.slice(1, -1).replaceAll('""', '"');
  if (!/["\n\r]|\\$|\\"/.test(text)) return `"${text}"`;
  const parts = text
    .split(/(["\n\r]|\\(?="|$))/)
    .filter((part) => part !== "")
    .map((part) => characterCalls[part] ?? `"${part}"`);
  return parts.length === 1 ? (parts[0] ?? '""') : `(${parts.join("&")})`;
}

const characterCalls: Readonly<Record<string, string>> = {
  '"': "CHAR(34)",
  "\\": "CHAR(92)",
  "\n": "CHAR(10)",
  "\r": "CHAR(13)",
};
