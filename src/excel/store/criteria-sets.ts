import * as z from "zod/mini";
import type { CriteriaSet } from "../../domain/scoring/criteria-set";
import { criterionScales } from "../../domain/scoring/scoring-setup";
import { sameNameKey } from "../cells/cell-value";
import { partJson, partText } from "./part-text";

// The pane's content security policy forbids the code that zod would make at run time.
z.config({ jitless: true });

const currentVersion = 1;
const kind = {
  element: "criteria",
  namespace: "urn:key-account-management:criteria",
  version: currentVersion,
};

/** As many as a matrix takes. */
const mostCriteria = 50;
const mostSets = 50;
const longestName = 100;

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(255));
const value = z.number().check(z.minimum(-1e15), z.maximum(1e15));
const rating = z.number().check(z.minimum(1), z.maximum(10));

const criterion = z.strictObject({
  name: words,
  sourceColumn: words,
  direction: z.enum(["higher", "lower"]),
  worst: z.nullable(value),
  best: z.nullable(value),
  weight: z.number().check(z.minimum(0), z.maximum(1e9)),
  scale: z.optional(z.enum(criterionScales)),
  middle: z.optional(z.nullable(value)),
  steps: z.optional(
    z
      .array(z.strictObject({ from: value, rating, words: z.string().check(z.maxLength(255)) }))
      .check(z.maxLength(50)),
  ),
});

const set = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestName)),
  criteria: z.array(criterion).check(z.minLength(1), z.maxLength(mostCriteria)),
});

const stored = z.object({ version: z.literal(currentVersion), sets: z.array(set) });

const copied = z.strictObject({
  format: z.literal(kind.namespace),
  version: z.literal(currentVersion),
  ...set.shape,
});

function setsIn(xml: string): readonly CriteriaSet[] {
  const read = z.safeParse(stored, partJson(kind, xml));
  return read.success ? (read.data.sets as readonly CriteriaSet[]) : [];
}

/** A set as the text that is sent to a colleague. */
export function copyOfSet({ name, criteria }: CriteriaSet): string {
  const text = { format: kind.namespace, version: currentVersion, name, criteria };
  return JSON.stringify(text, null, 2);
}

/** Where in a set something is not as it must be: "criteria, 2, weight". */
type Fault = { readonly fault: string };

/** The set that a text holds; what of it is no set otherwise. */
export function setInCopy(text: string): CriteriaSet | Fault {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: "it is no copy of a set" };
  }
  const read = z.safeParse(copied, json);
  if (read.success) {
    const { name, criteria } = read.data;
    return { name, criteria } as CriteriaSet;
  }
  const [first] = read.error.issues;
  const path = (first?.path ?? []).map((step) => (typeof step === "number" ? step + 1 : step));
  return path.length === 0 || path[0] === "format"
    ? { fault: "it is no copy of a set" }
    : path[0] === "version"
      ? { fault: "it was made by another version of this add-in" }
      : { fault: `${path.join(", ").replaceAll("sourceColumn", "column")} is not as it must be` };
}

function partOf(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(kind.namespace).getOnlyItemOrNullObject();
}

/** The part's own text; null without one. */
export async function readSetsText(context: Excel.RequestContext): Promise<string | null> {
  const part = partOf(context).load("id");
  await context.sync();
  if (part.isNullObject) return null;
  const xml = part.getXml();
  await context.sync();
  // A method's result has no properties to load: it is there after the sync.
  // eslint-disable-next-line office-addins/load-object-before-read
  return xml.value;
}

/** The sets that are kept in the workbook; none where they are damaged or of a newer version. */
export async function readSets(context: Excel.RequestContext): Promise<readonly CriteriaSet[]> {
  const text = await readSetsText(context);
  return text === null ? [] : setsIn(text);
}

/** Keeps the sets with this one in the place of another of its name, or without one. */
export async function changeSets(
  context: Excel.RequestContext,
  change: { readonly keep: CriteriaSet } | { readonly drop: string },
  onText: (text: string) => void,
): Promise<"kept" | "full"> {
  const name = "keep" in change ? change.keep.name : change.drop;
  const others = (await readSets(context)).filter(
    (one) => sameNameKey(one.name) !== sameNameKey(name),
  );
  const sets = "keep" in change ? [...others, change.keep] : others;
  if (sets.length > mostSets) return "full";
  const text = partText(kind, { version: currentVersion, sets });
  const part = partOf(context).load("id");
  await context.sync();
  onText(text);
  if (part.isNullObject) context.workbook.customXmlParts.add(text);
  else part.setXml(text);
  await context.sync();
  return "kept";
}
