import type { CellContent } from "../sheet-plan";
import type { Addresses } from "../template/resolve-formula";
import type { OurSheet } from "./our-sheet";

const place = /\{([A-Za-z]\w*(?:\.\w+)?)\}/g;

/** Every place that formulas of ours may name. */
export function knownPlaces(our: OurSheet): ReadonlySet<string> {
  return new Set([
    ...our.fields.flatMap(({ place, columns }) =>
      columns === undefined ? [place] : [place, `${place}_columns`],
    ),
    ...our.lines.map((lines) => lines.place),
    ...our.lists.flatMap(({ key, columns }) => [
      `${key}.headings`,
      ...columns.map((column) => `${key}.${column.key}`),
    ]),
  ]);
}

/**
 * What we write, with its places filled in; null for a formula one of whose places people deleted.
 * Braces that name no place of ours mean something else.
 */
export function resolveContent(
  content: CellContent,
  addresses: Addresses,
  sameRow: Addresses,
  known: ReadonlySet<string>,
  columns: ReadonlySet<string> = new Set(),
): CellContent {
  if (content === null || typeof content !== "object") return content;
  let isWhole = true;
  const formula = content.formula.replace(place, (text, name: string) => {
    const address = name.includes(".") ? addresses[name] : sameRow[name];
    if (address === undefined && (known.has(name) || columns.has(name))) isWhole = false;
    return address ?? text;
  });
  return isWhole ? { formula: formula.startsWith("=") ? formula : `=${formula}` } : null;
}
