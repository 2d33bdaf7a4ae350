import * as z from "zod/mini";
import { dropCorrection, type DroppedCorrection } from "../../understanding/drop-correction";
import { mergeCorrection } from "../../understanding/merge-corrections";
import type { Correction } from "../../understanding/correction";

// The pane's content security policy forbids the code that zod would make at run time.
z.config({ jitless: true });

const namespace = "urn:key-account-management:lists";
const currentVersion = 1;

const dateOrder = z.enum(["day first", "month first"]);

const stored = z.object({
  version: z.literal(currentVersion),
  lists: z.array(
    z.object({
      list: z.string(),
      kind: z.optional(z.string()),
      columns: z.optional(z.record(z.string(), z.nullable(z.string()))),
      account: z.optional(
        z.nullable(z.object({ heading: z.string(), through: z.optional(z.array(z.string())) })),
      ),
      dateOrder: z.optional(z.record(z.string(), dateOrder)),
      isApart: z.optional(z.boolean()),
      states: z.optional(z.record(z.string(), z.enum(["won", "lost", "open", "none"]))),
      names: z.optional(z.record(z.string(), z.nullable(z.string()))),
      namedBy: z.optional(z.string()),
    }),
  ),
});

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function partText(corrections: readonly Correction[]): string {
  const json = JSON.stringify({ version: currentVersion, lists: corrections });
  return `<lists xmlns="${namespace}" version="${currentVersion}">${escaped(json)}</lists>`;
}

/** What was stored; nothing when it is damaged or of a newer version of the add-in. */
function correctionsIn(xml: string): readonly Correction[] {
  const content = /<lists[^>]*>([\s\S]*)<\/lists>/u.exec(xml)?.[1];
  if (content === undefined) return [];
  try {
    const read = z.safeParse(stored, JSON.parse(unescaped(content)));
    return read.success ? (read.data.lists as readonly Correction[]) : [];
  } catch {
    return [];
  }
}

function partOf(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
}

/** What the user has said of the workbook's lists; a sync that others share tells whether anything. */
export async function readCorrections(
  context: Excel.RequestContext,
  sync: () => Promise<unknown> = () => context.sync(),
): Promise<readonly Correction[]> {
  const part = partOf(context).load("id");
  await sync();
  if (part.isNullObject) return [];
  const xml = part.getXml();
  await context.sync();
  // A method's result has no properties to load: it is there after the sync.
  // eslint-disable-next-line office-addins/load-object-before-read
  return correctionsIn(xml.value);
}

/** Keeps what the user has said of one list beside what was said of it before. */
export async function writeCorrection(
  context: Excel.RequestContext,
  correction: Correction,
): Promise<void> {
  await storeCorrections(context, mergeCorrection(await readCorrections(context), correction));
}

async function storeCorrections(
  context: Excel.RequestContext,
  corrections: readonly Correction[],
): Promise<void> {
  const text = partText(corrections);
  const part = partOf(context).load("id");
  await context.sync();
  if (part.isNullObject) context.workbook.customXmlParts.add(text);
  else part.setXml(text);
  await context.sync();
}

/** Forgets what the user has said of a list, or a part of it. */
export async function forgetCorrection(
  context: Excel.RequestContext,
  dropped: DroppedCorrection,
): Promise<void> {
  await storeCorrections(context, dropCorrection(await readCorrections(context), dropped));
}
