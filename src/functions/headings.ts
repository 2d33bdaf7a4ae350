import { readHeaders, type ResultCell } from "./coercion";

/** The rows of a result, with its headings on top where the `[headers]` argument asks for them. */
export function withHeadings(
  headers: unknown,
  headings: readonly string[],
  rows: ResultCell[][],
): ResultCell[][] {
  if (readHeaders(headers)) rows.unshift([...headings]);
  return rows;
}
