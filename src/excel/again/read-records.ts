import type { SurveyedSheet } from "../lists/survey-workbook";
import { recordIn, recordNamespace, type SheetRecord } from "../store/sheet-record";
import { groupsOf } from "./read-own-sheet";

interface RecordedSheet extends Pick<SurveyedSheet, "used"> {
  readonly mark: { readonly id: string } | null;
}

/** What is kept of each sheet, read without its cells; null of a sheet of which nothing is kept. */
export async function readRecords(
  context: Excel.RequestContext,
  sheets: readonly RecordedSheet[],
): Promise<readonly (SheetRecord | null)[]> {
  const records = new Map<string, SheetRecord | null>();
  for (const group of groupsOf(sheets)) {
    const kept = group.flatMap(({ mark }) =>
      mark === null
        ? []
        : [
            {
              id: mark.id,
              parts: context.workbook.customXmlParts
                .getByNamespace(recordNamespace(mark.id))
                .load("items/id"),
            },
          ],
    );
    if (kept.length === 0) continue;
    // One answer holds the sheets of a group and no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const texts = kept.flatMap(({ id, parts }) => {
      const text = parts.items.at(-1)?.getXml();
      return text === undefined ? [] : [{ id, text }];
    });
    if (texts.length === 0) continue;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { id, text } of texts) records.set(id, recordIn(id, text.value));
  }
  return sheets.map(({ mark }) => (mark === null ? null : (records.get(mark.id) ?? null)));
}
