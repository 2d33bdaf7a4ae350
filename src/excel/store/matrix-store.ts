import { storedMatrixFrom, storedText, type StoredMatrix } from "./stored-matrix";

/** One entry a matrix, so that a new one never has to read or rewrite the others. */
function keyOf(sheetId: string): string {
  return `kam.matrix.${sheetId}`;
}

/** Queues keeping what a matrix was made with; the caller syncs. */
export function queueStoredMatrix(
  context: Excel.RequestContext,
  sheetId: string,
  stored: StoredMatrix,
): void {
  context.workbook.settings.add(keyOf(sheetId), storedText(stored));
}

/** What the matrix on a sheet was made with; null where nothing readable is kept. */
export async function readStoredMatrix(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<StoredMatrix | null> {
  const setting = context.workbook.settings.getItemOrNullObject(keyOf(sheetId)).load("value");
  await context.sync();
  return setting.isNullObject ? null : storedMatrixFrom(setting.value);
}
