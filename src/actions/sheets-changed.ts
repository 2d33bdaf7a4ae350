import { runSettled } from "../excel/run-settled";
import type { CreatedSheet } from "./contract";
import { changesOf } from "./created-sheet";

/** The sheets that an action changed in place, as they are called now; none where it made new ones. */
export async function sheetsChangedBy(created: CreatedSheet): Promise<readonly string[]> {
  const images = changesOf(created)?.images ?? [];
  if (images.length === 0) return [];
  return runSettled(async (context) => {
    const sheets = images.map(({ sheetId }) =>
      context.workbook.worksheets.getItemOrNullObject(sheetId).load("name"),
    );
    await context.sync();
    return [
      ...new Set(
        sheets.flatMap((sheet, at) =>
          sheet.isNullObject ? (images[at]?.sheetName ?? []) : sheet.name,
        ),
      ),
    ];
  });
}
