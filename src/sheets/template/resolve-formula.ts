import { Failure } from "../../domain/failure";

export type Addresses = Readonly<Record<string, string>>;

const place = /\{([A-Za-z]\w*(?:\.\w+)?)\}/g;

/**
 * A template's formula with its places filled in: `{section.key}` from `addresses`, `{key}` from
 * the row at hand. An unknown place is a mistake in the template and says so.
 */
export function resolveFormula(
  formula: string,
  addresses: Addresses,
  sameRow: Addresses = {},
): string {
  return formula.replace(place, (_, name: string) => {
    const address = name.includes(".") ? addresses[name] : sameRow[name];
    if (address === undefined) {
      throw new Failure(
        "value",
        `Template: {${name}} in ${formula} names no field or column; check its spelling`,
      );
    }
    return address;
  });
}

/** The same for a formula made from the workbook's own names, in which braces may mean nothing. */
export function resolveKnownPlaces(
  formula: string,
  addresses: Addresses,
  sameRow: Addresses = {},
): string {
  return formula.replace(
    place,
    (text, name: string) => (name.includes(".") ? addresses[name] : sameRow[name]) ?? text,
  );
}
