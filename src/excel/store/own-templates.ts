import * as z from "zod/mini";
import type { KeptTemplate } from "../../sheets/own-template/kept-template";
import { partJson, partText } from "./part-text";

z.config({ jitless: true });

const currentVersion = 1;

const kind = {
  element: "template",
  namespace: "urn:key-account-management:own-template",
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

/** The templates that plans were made from, by what these know them by. */
export async function readKeptTemplates(
  context: Excel.RequestContext,
): Promise<ReadonlyMap<string, KeptTemplate>> {
  const parts = context.workbook.customXmlParts.getByNamespace(kind.namespace).load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => part.getXml());
  if (texts.length > 0) await context.sync();
  return new Map(
    texts.flatMap(({ value }) => {
      const read = z.safeParse(kept, partJson(kind, value));
      return read.success ? [[read.data.key, read.data.template] as const] : [];
    }),
  );
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
