import { recordNamespace } from "../store/sheet-record";

/** The record of a sheet that is to be put back: which, and the text of the one before. */
export interface RecordBefore {
  readonly id: string;
  /** Null where there was none. */
  readonly before: string | null;
}

/** Queues reading which records there are; what it answers, called after a sync, queues those of before. */
export function queueRecordsBack(
  { workbook: { customXmlParts } }: Excel.RequestContext,
  records: readonly RecordBefore[],
): () => void {
  const now = records.map(({ id }) =>
    customXmlParts.getByNamespace(recordNamespace(id)).load("items/id"),
  );
  return () => {
    records.forEach(({ before }, index) => {
      const parts = now[index]?.items ?? [];
      const [only] = parts;
      if (before !== null && only !== undefined && parts.length === 1) {
        only.setXml(before);
        return;
      }
      parts.forEach((part) => part.delete());
      if (before !== null) customXmlParts.add(before);
    });
  };
}
