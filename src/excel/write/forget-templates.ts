import { readRecords } from "../again/read-records";
import { keptTemplateNamespace, prepareForgettingTemplates } from "../store/own-templates";
import type { Standing } from "./delete-sheets";

/**
 * A template that is kept for the plans made from it goes with the last of them. What it answers,
 * called, queues that; nothing is read where no template is kept.
 */
export async function prepareTemplatesGoing(
  context: Excel.RequestContext,
  { sheets, parts, recordIdOf }: Standing,
  going: readonly Excel.Worksheet[],
): Promise<() => void> {
  if (!parts.some(({ namespaceUri }) => namespaceUri === keptTemplateNamespace)) return () => {};
  const records = await readRecords(
    context,
    sheets.map((sheet) => {
      const id = recordIdOf(sheet);
      return { mark: id === null ? null : { id }, used: null };
    }),
  );
  const templatesOf = (isGoing: boolean): readonly string[] =>
    sheets.flatMap((sheet, index) =>
      going.includes(sheet) === isGoing ? (records[index]?.template ?? []) : [],
    );
  const needed = new Set(templatesOf(false));
  return prepareForgettingTemplates(
    context,
    new Set(templatesOf(true).filter((key) => !needed.has(key))),
  );
}
