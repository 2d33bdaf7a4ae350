import * as z from "zod/mini";
import { nearest } from "./nearest";
import type { Step } from "./step";

z.config(z.locales.en());

/** Why a step cannot be carried out as it stands. */
export interface Misfit {
  readonly code: "badInput" | "notThere";
  readonly sentence: string;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? ` ${part + 1}` : `${index === 0 ? "" : " "}'${String(part)}'`,
    )
    .join("");
}

function schemaAt(step: Step, path: readonly PropertyKey[]): JsonSchema | undefined {
  const schema = z.toJSONSchema(step.fields) as JsonSchema;
  let place: JsonSchema | undefined = schema;
  for (const part of path) {
    place = typeof part === "number" ? place?.items : place?.properties?.[String(part)];
  }
  return place;
}

function fieldsAt(step: Step, path: readonly PropertyKey[]): readonly string[] {
  return Object.keys(schemaAt(step, path)?.properties ?? {});
}

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

function valueAt(step: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => Object(value)[part] as unknown, step);
}

function misfitOf(issue: z.core.$ZodIssue, step: Step, given: unknown): Misfit {
  const { path } = issue;
  const place = pathText(path);
  if (issue.code === "invalid_type" && issue.expected === "never") {
    return { code: "notThere", sentence: `Field ${place} of ${step.name} is not there yet.` };
  }
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    const known = fieldsAt(step, path);
    const where = place === "" ? step.name : `${place} of ${step.name}`;
    const help = known.length === 0 ? " It takes no fields." : nearest(key, known);
    return { code: "badInput", sentence: `There is no field '${key}' in ${where}.${help}` };
  }
  if (valueAt(given, path) === undefined) {
    return { code: "badInput", sentence: `${step.name} needs the field ${place}.` };
  }
  const expected = describedAs(step, path);
  return {
    code: "badInput",
    sentence: `Field ${place} of ${step.name} does not fit: ${expected ?? issue.message}.${whatFits(issue, expected)}`,
  };
}

/** The words that a field takes, where what is said of it does not name them. */
function whatFits(issue: z.core.$ZodIssue, expected: string | null): string {
  if (issue.code !== "invalid_value") return "";
  const words = issue.values.map(String);
  return words.every((word) => expected?.includes(word)) ? "" : ` It takes ${words.join(", ")}.`;
}

/** What the documentation says of the field, or of the one that it is a part of. */
function describedAs(step: Step, path: readonly PropertyKey[]): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    const words = schemaAt(step, path.slice(0, length))?.description;
    if (words !== undefined) return words;
  }
  return null;
}

/** Null when the step has the fields it needs, and no others. */
export function misfit(step: Step, given: unknown): Misfit | null {
  const result = z.safeParse(step.fields, given);
  if (result.success) return null;
  const issues = result.error.issues;
  const [first] = issues;
  const notThere = issues
    .map((issue) => misfitOf(issue, step, given))
    .find(({ code }) => code === "notThere");
  return notThere ?? (first ? misfitOf(first, step, given) : null);
}
