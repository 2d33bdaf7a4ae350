import { cellText, type CellValue } from "../cells/cell-value";
import type { CellsAt } from "./cells-at";
import type { NamedSheet } from "./read-matrix-model";

/** What people noted on a matrix, as far as it has places for it; one text an account. */
export interface MatrixNotes {
  readonly statuses: readonly string[];
  readonly decisions: readonly string[];
  /** How many reviews running each has been below the cut, as it stands there. */
  readonly reviewsBelow: readonly (number | null)[];
  readonly band: number | null;
  /** Excel serial number of the day the matrix stands for. */
  readonly asOf: number | null;
}

/** What people noted, out of cells that are known. */
export function matrixNotesIn({ names }: NamedSheet, cellsAt: CellsAt): MatrixNotes {
  const column = (wanted: string): readonly CellValue[] => {
    const area = names.find(({ name }) => name === wanted)?.area ?? null;
    return area ? cellsAt({ ...area, columnCount: 1 }).map((row) => row[0] ?? "") : [];
  };
  const [[band], [asOf]] = [column("Band"), column("AsOf")];
  return {
    statuses: column("StatusNow").map(cellText),
    decisions: column("Decisions").map(cellText),
    reviewsBelow: column("ReviewsBelow").map((cell) => (typeof cell === "number" ? cell : null)),
    band: typeof band === "number" ? band : null,
    asOf: typeof asOf === "number" ? asOf : null,
  };
}
