import * as z from "zod/mini";
import type { Correction } from "../../understanding/workbook-model";
import { partJson, partText } from "./part-text";

// The pane's content security policy forbids the code that zod would make at run time.
z.config({ jitless: true });

const currentVersion = 1;
const lists = {
  element: "lists",
  namespace: "urn:key-account-management:lists",
  version: currentVersion,
};

const dateOrder = z.enum(["day first", "month first"]);

const stored = z.object({
  version: z.literal(currentVersion),
  lists: z.array(
    z.object({
      list: z.string(),
      kind: z.optional(z.string()),
      columns: z.optional(z.record(z.string(), z.nullable(z.string()))),
      account: z.optional(z.object({ heading: z.string() })),
      dateOrder: z.optional(z.record(z.string(), dateOrder)),
      isApart: z.optional(z.boolean()),
    }),
  ),
});

function textOf(corrections: readonly Correction[]): string {
  return partText(lists, { version: currentVersion, lists: corrections });
}

/** What was stored; nothing when it is damaged or of a newer version of the add-in. */
function correctionsIn(xml: string): readonly Correction[] {
  const read = z.safeParse(stored, partJson(lists, xml));
  return read.success ? (read.data.lists as readonly Correction[]) : [];
}

function partOf(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(lists.namespace).getOnlyItemOrNullObject();
}

/** The part's own text, null without one; a sync that others share tells whether there is one. */
export async function readCorrectionsText(
  context: Excel.RequestContext,
  sync: () => Promise<unknown> = () => context.sync(),
): Promise<string | null> {
  const part = partOf(context).load("id");
  await sync();
  if (part.isNullObject) return null;
  const xml = part.getXml();
  await context.sync();
  // A method's result has no properties to load: it is there after the sync.
  // eslint-disable-next-line office-addins/load-object-before-read
  return xml.value;
}

/** What the user has said of the workbook's lists. */
export async function readCorrections(
  context: Excel.RequestContext,
  sync?: () => Promise<unknown>,
): Promise<readonly Correction[]> {
  const text = await readCorrectionsText(context, sync);
  return text === null ? [] : correctionsIn(text);
}

/** Keeps what the user has said of one list, in place of what was said of it before. */
export async function writeCorrection(
  context: Excel.RequestContext,
  correction: Correction,
  onText: (text: string) => void = () => undefined,
): Promise<void> {
  const before = await readCorrections(context);
  const isSame = ({ list }: Correction): boolean =>
    list.toLowerCase() === correction.list.toLowerCase();
  const merged = mergeCorrections(before.find(isSame), correction);
  const text = textOf([...before.filter((one) => !isSame(one)), merged]);
  const part = partOf(context).load("id");
  await context.sync();
  onText(text);
  if (part.isNullObject) context.workbook.customXmlParts.add(text);
  else part.setXml(text);
  await context.sync();
}

function mergeCorrections(before: Correction | undefined, now: Correction): Correction {
  return {
    ...before,
    ...now,
    ...(before?.columns || now.columns ? { columns: { ...before?.columns, ...now.columns } } : {}),
    ...(before?.dateOrder || now.dateOrder
      ? { dateOrder: { ...before?.dateOrder, ...now.dateOrder } }
      : {}),
  };
}
