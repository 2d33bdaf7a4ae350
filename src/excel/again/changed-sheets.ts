import type { SheetImage } from "../store/journal";
import type { SnapshotChange } from "../store/snapshots";

/** What it takes to make sheets what they were, and what was kept of them. */
export interface ChangedSheets {
  readonly images: readonly SheetImage[];
  readonly records: readonly {
    /** Which record is there now. */
    readonly id: string;
    /** The text of the one before; null where there was none. */
    readonly before: string | null;
  }[];
  readonly snapshots: readonly SnapshotChange[];
}
