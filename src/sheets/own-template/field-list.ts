import type { AccountFacts } from "../../domain/plan/account-facts";
import type { PlanRows } from "../../domain/plan/plan-rows";
import type { ReviewPeriod } from "../../domain/plan/review-period";
import type { ReviewOfPeriod } from "../../domain/review/review-of-period";
import type { ReviewRecord } from "../../domain/review/review-record";
import { toldApart } from "../told-apart";
import type { PlaceholderFormat } from "./placeholder";

/** What an own template is filled from: the lists, and what people typed on the account's full plan. */
export interface TemplateSource {
  readonly facts: AccountFacts;
  readonly rows: PlanRows | null;
  /** What a review says, where it is one that is filled. */
  readonly review: ReviewTold | null;
}

/** What only a review tells. */
export interface ReviewTold {
  readonly period: ReviewPeriod;
  /** The last closed review before this one. */
  readonly before: ReviewRecord | null;
  readonly said: ReviewOfPeriod;
  /** Whether it is open, or when it was closed. */
  readonly state: string;
}

export type FieldValue = string | number | null;

/** A field of the account. */
export interface AccountField {
  readonly name: string;
  readonly label: string;
  readonly format: PlaceholderFormat;
  readonly valueOf: (source: TemplateSource) => FieldValue;
}

export interface ListItem {
  /** By which its row is known when the plan is made again. */
  readonly key: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** How its numbers are shown, where items of one list differ in that. */
  readonly numbersAs?: PlaceholderFormat;
}

/** A list that rows repeat over. */
export interface FieldList {
  readonly name: string;
  /** Only reviews tell it. */
  readonly isOfReviews: boolean;
  /** What one of its rows is called: `{{contact.name}}`. */
  readonly one: string;
  readonly label: string;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly format: PlaceholderFormat;
  }[];
  readonly itemsOf: (source: TemplateSource) => readonly ListItem[];
}

export type FieldOf<T> = readonly [
  name: string,
  label: string,
  format: PlaceholderFormat,
  valueOf: (item: T) => FieldValue,
];

/** Keys that two items share are numbered. */
function itemsWithKeys<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  fields: readonly FieldOf<T>[],
  numbersAs?: (item: T) => PlaceholderFormat,
): readonly ListItem[] {
  const keys = toldApart(items.map((item) => keyOf(item).trim().toLowerCase()));
  return items.map((item, at) => ({
    key: keys[at] ?? "",
    values: Object.fromEntries(fields.map(([name, , , valueOf]) => [name, valueOf(item)])),
    ...(numbersAs === undefined ? {} : { numbersAs: numbersAs(item) }),
  }));
}

export function fieldList<T>(
  name: string,
  one: string,
  label: string,
  rowsOf: (source: TemplateSource) => readonly T[],
  keyOf: (item: T) => string,
  fields: readonly FieldOf<T>[],
): FieldList {
  return {
    name,
    one,
    label,
    isOfReviews: false,
    fields: fields.map(([field, words, format]) => ({ name: field, label: words, format })),
    itemsOf: (source) => itemsWithKeys(rowsOf(source), keyOf, fields),
  };
}

/** A list that only reviews tell. */
export function reviewList<T>(
  name: string,
  one: string,
  label: string,
  rowsOf: (told: ReviewTold, source: TemplateSource) => readonly T[],
  keyOf: (item: T) => string,
  fields: readonly FieldOf<T>[],
  numbersAs?: (item: T) => PlaceholderFormat,
): FieldList {
  const rows = (source: TemplateSource): readonly T[] =>
    source.review === null ? [] : rowsOf(source.review, source);
  return {
    ...fieldList(name, one, label, rows, keyOf, fields),
    isOfReviews: true,
    itemsOf: (source) => itemsWithKeys(rows(source), keyOf, fields, numbersAs),
  };
}
