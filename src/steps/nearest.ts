import { closest, distance } from "fastest-levenshtein";

/** " Did you mean 'list'?", or which there are, or nothing where there are none. */
export function nearest(given: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const lower = new Map(known.map((one) => [one.toLowerCase(), one]));
  const found = closest(given.toLowerCase(), [...lower.keys()]);
  const isNear = distance(given.toLowerCase(), found) <= Math.max(2, given.length / 3);
  const shown = known.slice(0, 12);
  const more = known.length > shown.length ? ` and ${known.length - shown.length} more` : "";
  return isNear ? ` Did you mean '${lower.get(found)}'?` : ` There are ${shown.join(", ")}${more}.`;
}
