/** What the rows of a list are. */
export type ListKind =
  | "accounts"
  | "contacts"
  | "opportunities"
  | "orders"
  | "orderLines"
  | "revenue"
  | "tickets"
  | "surveys"
  | "subscriptions"
  | "churn"
  | "products"
  | "people"
  | "other";

/** What the values of a field look like. */
export type ValueShape =
  "name" | "text" | "number" | "money" | "date" | "id" | "email" | "share" | "yesNo" | "score10";

export interface FieldWords {
  readonly field: string;
  readonly shape: ValueShape;
  /** Headings in all languages, as normalised phrases. */
  readonly words: readonly string[];
  /**
   * Headings that mean the field only once the kind of the list is known ("date", "name"), or
   * together with the kind's own noun ("order date").
   */
  readonly vague: readonly string[];
}

export interface KindWords {
  readonly kind: Exclude<ListKind, "other">;
  /** Words in the names of tables, sheets and files. */
  readonly names: readonly string[];
  /** Words that speak for the kind in a name, though less surely than `names`. */
  readonly vagueNames: readonly string[];
  /** What one row is called, in headings such as "order date" or "Kundennummer". */
  readonly nouns: readonly string[];
  readonly fields: readonly FieldWords[];
}
