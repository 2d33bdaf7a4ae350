import { readRecords } from "../again/read-records";
import { keptTemplateNamespace, prepareForgettingTemplates } from "../store/own-templates";
import type { Standing } from "./delete-sheets";

/**
 * A template that is kept for the plans made from it goes with the last of them, and where none of
 * them came to be. What it answers, called, queues that; nothing is read where no template is kept.
 */
export async function prepareTemplatesGoing(
  context: Excel.RequestContext,
  { sheets, parts, recordIdOf }: Standing,
  going: readonly Excel.Worksheet[],
): Promise<() => void> {
  if (!parts.some(({ namespaceUri }) => namespaceUri === keptTemplateNamespace)) return () => {};
  const records = await readRecords(
    context,
    sheets.flatMap((sheet) => {
      const id = recordIdOf(sheet);
      return id === null || going.includes(sheet) ? [] : [{ mark: { id }, used: null }];
    }),
  );
  const needed = new Set(records.flatMap((record) => record?.template ?? []));
  return prepareForgettingTemplates(context, needed);
}
