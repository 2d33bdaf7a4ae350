export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Blank is what an empty cell, an empty text and an omitted argument have in common. */
export function isBlank(cell: unknown): boolean {
  return cell === "" || cell === null || cell === undefined;
}

/**
 * Numbers, texts and yes/no may arrive wrapped as a data type (a formatted number, a text with
 * properties): what counts is the value inside. Errors are left as they are.
 */
export function plainValue(cell: unknown): unknown {
  if (!isObject(cell) || cell instanceof Error) return cell;
  const inner = cell["basicValue"] ?? cell["primitive"];
  if (cell["basicType"] === "Empty" || cell["type"] === "Empty") return "";
  if (cell["basicType"] === "Error" || cell["type"] === "Error") {
    // An entity (a stock, a place) has no value of its own but a text that names it.
    return typeof cell["text"] === "string" ? cell["text"] : cell;
  }
  return inner === undefined ? cell : inner;
}
