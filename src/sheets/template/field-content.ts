import type { CellContent } from "../sheet-plan";
import type { SheetContent } from "./content";
import type { Field } from "./template";

/** What stands in a field, its formula with the places still in it, and where it comes from. */
export interface FieldContent {
  readonly content: CellContent;
  readonly from: "facts" | "formula" | "start";
}

/** What the facts say, else the template's formula, else its start value. */
export function fieldContent(section: string, field: Field, content: SheetContent): FieldContent {
  const given = content.fields[`${section}.${field.key}`] ?? null;
  if (given !== null) return { content: given, from: "facts" };
  if (field.formula !== undefined) return { content: { formula: field.formula }, from: "formula" };
  return { content: field.start ?? null, from: "start" };
}
