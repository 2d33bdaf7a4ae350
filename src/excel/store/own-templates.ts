import * as z from "zod/mini";
import type { KeptTemplate } from "../../sheets/own-template/kept-template";
import { partJson, partText } from "./part-text";

z.config({ jitless: true });

const currentVersion = 1;

export const keptTemplateNamespace = "urn:key-account-management:own-template";

const kind = {
  element: "template",
  namespace: keptTemplateNamespace,
  version: currentVersion,
};

const area = z.object({
  row: z.number(),
  column: z.number(),
  rows: z.number(),
  columns: z.number(),
});

const kept = z.object({
  version: z.literal(currentVersion),
  /** What plans made from it know it by. */
  key: z.string(),
  template: z.object({
    name: z.string(),
    cells: z.array(
      z.object({
        row: z.number(),
        column: z.number(),
        content: z.union([z.string(), z.number(), z.boolean(), z.object({ formula: z.string() })]),
        numberFormat: z.string(),
      }),
    ),
    merges: z.array(area),
    charts: z.array(
      z.object({
        name: z.string(),
        series: z.array(z.object({ values: z.string(), categories: z.string() })),
      }),
    ),
  }),
});

interface KeptPart {
  readonly key: string;
  readonly template: KeptTemplate;
  readonly part: Excel.CustomXmlPart;
}

async function readParts(context: Excel.RequestContext): Promise<readonly KeptPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(kind.namespace).load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (texts.length > 0) await context.sync();
  return texts.flatMap(({ part, xml }) => {
    const read = z.safeParse(kept, partJson(kind, xml.value));
    return read.success ? [{ ...read.data, part }] : [];
  });
}

/** The templates that plans were made from, by what these know them by. */
export async function readKeptTemplates(
  context: Excel.RequestContext,
): Promise<ReadonlyMap<string, KeptTemplate>> {
  const parts = await readParts(context);
  return new Map(parts.map(({ key, template }) => [key, template] as const));
}

/** What it answers, called, queues forgetting all templates but those with these keys. */
export async function prepareForgettingTemplates(
  context: Excel.RequestContext,
  needed: ReadonlySet<string>,
): Promise<() => void> {
  const parts = await readParts(context);
  const forgotten = parts.filter(({ key }) => !needed.has(key));
  return () => forgotten.forEach(({ part }) => part.delete());
}

/** Queues keeping a template that is not kept yet. */
export function queueKeepingTemplate(
  context: Excel.RequestContext,
  key: string,
  template: KeptTemplate,
): void {
  const text = partText(kind, { version: currentVersion, key, template });
  context.workbook.customXmlParts.add(text);
}
