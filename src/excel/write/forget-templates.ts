import { readRecords } from "../again/read-records";
import { keptTemplateNamespace, prepareForgettingTemplates } from "../store/own-templates";
import type { Standing } from "./delete-sheets";

/**
 * A template that is kept for the plans made from it goes with the last of them, and where none of
 * them came to be. What it answers, called, queues that; nothing is read where no template is kept,
 * and nothing forgotten where a sheet does not tell which it needs: one that is being made, or whose
 * record is damaged or of a newer version.
 */
export async function prepareTemplatesGoing(
  context: Excel.RequestContext,
  { sheets, parts, begunMarkOf, recordIdOf }: Standing,
  going: readonly Excel.Worksheet[],
): Promise<() => void> {
  if (!parts.some(({ namespaceUri }) => namespaceUri === keptTemplateNamespace)) return () => {};
  const staying = sheets.filter((sheet) => !going.includes(sheet));
  const records = await readRecords(
    context,
    staying.flatMap((sheet) => {
      const id = recordIdOf(sheet);
      return id === null ? [] : [{ mark: { id }, used: null }];
    }),
  );
  if (records.includes(null) || staying.some((sheet) => begunMarkOf(sheet) !== null)) {
    return () => {};
  }
  const needed = new Set(records.flatMap((record) => record?.template ?? []));
  return prepareForgettingTemplates(context, needed);
}
