import type { CellsRead } from "./cells-to-engine";
import type { FileChart } from "./charts-read";
import type { RefersToFar } from "./far-cells";
import type { Grid } from "./near-grid";
import type { FileShape } from "./shapes-read";
import type { SheetFeatures } from "./sheet-features-read";
import type { FileRow } from "./sheet-cells";
import type { FileStyles } from "./styles-read";
import type { FileTable } from "./tables-read";
import type { SheetEntry, WorkbookOutline } from "./workbook-outline";
import type { WorkbookPackage } from "./workbook-package";
import type { WorksheetDocument } from "./worksheet-document";

export interface OriginSheet {
  readonly entry: SheetEntry;
  readonly document: WorksheetDocument;
  readonly rows: readonly FileRow[];
  readonly cells: CellsRead["cells"];
  readonly features: SheetFeatures;
  readonly tables: readonly FileTable[];
  readonly charts: readonly FileChart[];
  readonly shapes: readonly FileShape[];
  /** What of it the engine is given; the rest stays in the file. */
  readonly grid: Grid;
}

/** The opened file, kept beside the engine until it is saved. */
export interface WorkbookOrigin {
  readonly parts: WorkbookPackage;
  readonly outline: WorkbookOutline;
  readonly strings: readonly string[];
  readonly styles: FileStyles;
  readonly sheets: readonly OriginSheet[];
  readonly refersToFar: RefersToFar;
}
