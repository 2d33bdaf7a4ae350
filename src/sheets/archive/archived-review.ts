import type { ReviewRecord } from "../../domain/review/review-record";
import type { ClosedCells } from "../closed-cells";

/** A closed review without its sheet: what it said, and what else stood there. */
export interface ArchivedReview {
  readonly id: string;
  readonly account: string;
  readonly accountId: string | null;
  /** What its sheet was called, and is again when it comes back. */
  readonly sheetName: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly live?: number;
  readonly by: string;
  /** Excel's serial number of the day on which it was closed. */
  readonly on: number;
  /** What its cells said when it was closed. */
  readonly cells: ClosedCells;
  readonly record: ReviewRecord;
  /** What stood otherwise, or elsewhere, than in the cells of the record when its sheet went. */
  readonly besides: readonly BesidesCell[];
  /** Notes that people put on its cells. */
  readonly notes?: readonly AnchoredNote[];
}

/** A cell by its distance from a place of ours, which it keeps wherever that stands later. */
export interface Anchored {
  /** `section.field`, the key of a list, or `section.all` of lines; blank for the sheet's corner. */
  readonly place: string;
  readonly down: number;
  readonly across: number;
}

export interface AnchoredNote extends Anchored {
  readonly text: string;
}

export interface BesidesCell extends Anchored {
  readonly content: string | number | boolean | null;
}
