import { storedMatrixFrom, storedText, type StoredMatrix } from "./stored-matrix";

const keyStart = "kam.matrix.";

/** One entry a matrix, so that a new one never has to read or rewrite the others. */
export function matrixKey(sheetId: string): string {
  return keyStart + sheetId;
}

/** Queues keeping what a matrix was made with; the caller syncs. */
export function queueStoredMatrix(
  context: Excel.RequestContext,
  sheetId: string,
  stored: StoredMatrix,
): void {
  context.workbook.settings.add(matrixKey(sheetId), storedText(stored));
}

/** What a matrix was made with, and its sheet as far as it is still to be seen. */
export interface KnownMatrix extends StoredMatrix {
  readonly sheet: { readonly id: string; readonly name: string } | null;
}

/** Queues reading what matrices were made with; what it answers is called after the sync. */
export function queueReadingMatrices(context: Excel.RequestContext): () => readonly KnownMatrix[] {
  const settings = context.workbook.settings.load("items/key,items/value");
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
  return () => {
    const visible = sheets.items.filter(({ visibility }) => visibility === "Visible");
    return settings.items.flatMap(({ key, value }) => {
      const stored = key.startsWith(keyStart) ? storedMatrixFrom(value) : null;
      const found = visible.find(({ id }) => matrixKey(id) === key);
      return stored === null
        ? []
        : [{ ...stored, sheet: found ? { id: found.id, name: found.name } : null }];
    });
  };
}
