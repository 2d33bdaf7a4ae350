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

/** Queues reading what matrices were made with; what it answers is called after the sync. */
export function queueReadingMatrices(context: Excel.RequestContext): () => readonly StoredMatrix[] {
  const settings = context.workbook.settings.load("items/key,items/value");
  return () =>
    settings.items
      .filter(({ key }) => key.startsWith(keyStart))
      .flatMap(({ value }) => storedMatrixFrom(value) ?? []);
}
