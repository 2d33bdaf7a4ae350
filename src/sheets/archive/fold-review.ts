import { findLayout } from "../merge/find-layout";
import type { SheetLayout } from "../merge/sheet-layout";
import type { StandingSheet } from "../merge/standing-sheet";
import type { CellContent } from "../sheet-plan";
import type { SheetTemplate } from "../template/template";
import { reviewTemplate } from "../templates/review-template";
import { anchorOf, placeOfAnchor } from "./anchors";
import type { ArchivedReview, BesidesCell } from "./archived-review";
import { closedReviewSheet, type ClosedReviewSheet } from "./closed-review-sheet";
import type { MergeBase } from "../merge/merge-base";

type Value = BesidesCell["content"];
type Values = readonly (readonly Value[])[];

/** A closed review as its sheet stands. */
export interface StandingReview {
  readonly about: Omit<ArchivedReview, "besides" | "notes">;
  readonly standing: StandingSheet;
  readonly base: MergeBase;
  readonly values: Values;
  /** Notes on its cells. */
  readonly notes: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
}

function said(value: CellContent | undefined): Value {
  if (value === undefined || value === null || typeof value === "object") return null;
  // The headings of columns that only fill a table up are blanks.
  return typeof value === "string" && value.trim() === "" ? null : value;
}

function isSame(one: Value, other: Value): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return one.toPrecision(15) === other.toPrecision(15);
  }
  return one === other;
}

/** What stands on the sheet and would not stand there when it is made again from its record. */
function standsBesides(
  values: Values,
  layout: SheetLayout,
  again: ClosedReviewSheet,
): readonly BesidesCell[] {
  return values.flatMap((row, at) =>
    row.flatMap((value, column): readonly BesidesCell[] => {
      const content = said(value);
      if (content === null) return [];
      const anchor = anchorOf(layout, at, column);
      const place = placeOfAnchor(again.layout, anchor);
      const made = said(again.cells[place.row]?.[place.column]);
      return isSame(content, made) ? [] : [{ ...anchor, content }];
    }),
  );
}

/** What would stand there again and was cleared. */
function wasCleared(
  values: Values,
  layout: SheetLayout,
  again: ClosedReviewSheet,
): readonly BesidesCell[] {
  const isThere = (place: string): boolean =>
    place === "" || place in layout.fields || place in layout.lists || place in layout.lines;
  return again.cells.flatMap((row, at) =>
    row.flatMap((content, column): readonly BesidesCell[] => {
      if (said(content) === null) return [];
      const anchor = anchorOf(again.layout, at, column);
      const place = placeOfAnchor(layout, anchor);
      const isCleared = isThere(anchor.place) && said(values[place.row]?.[place.column]) === null;
      return isCleared ? [{ ...anchor, content: null }] : [];
    }),
  );
}

/**
 * What is kept of a closed review when its sheet goes: its record, and whatever else stood on the
 * sheet, so that the sheet made again from it says the same.
 */
export function foldReview(
  { about, standing, base, values, notes }: StandingReview,
  template: SheetTemplate = reviewTemplate,
): ArchivedReview {
  const again = closedReviewSheet({ ...about, besides: [] }, template);
  const layout = findLayout(again.our, standing, base.lists);
  return {
    ...about,
    besides: [...wasCleared(values, layout, again), ...standsBesides(values, layout, again)],
    ...(notes.length === 0
      ? {}
      : {
          notes: notes.map(({ row, column, text }) => ({
            ...anchorOf(layout, row, column),
            text,
          })),
        }),
  };
}
