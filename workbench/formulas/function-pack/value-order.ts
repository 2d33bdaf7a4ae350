import type { CellValue } from "../../engine";

const kinds = ["number", "string", "boolean"];

/**
 * Excel's order: numbers, then texts without regard to case, then FALSE and TRUE; blanks come last
 * whichever way the rest is sorted.
 */
export function compareValues(first: CellValue, second: CellValue, direction: 1 | -1): number {
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  if (typeof first !== typeof second) {
    return (kinds.indexOf(typeof first) - kinds.indexOf(typeof second)) * direction;
  }
  if (typeof first === "string" && typeof second === "string") {
    return collator.compare(first, second) * direction;
  }
  return (Number(first) - Number(second)) * direction;
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Wildcards of Excel: "?" one character, "*" any number, "~" makes the next one ordinary. */
export function matchesPattern(text: string, pattern: string): boolean {
  const expression = pattern.replace(
    /~([~*?])|([*?])|([\\^$.|+()[\]{}])/g,
    (whole, kept, wild, special) => {
      if (kept !== undefined) return `\\${kept}`;
      if (wild !== undefined) return wild === "*" ? ".*" : ".";
      return special === undefined ? whole : `\\${special}`;
    },
  );
  return new RegExp(`^${expression}$`, "is").test(text);
}
