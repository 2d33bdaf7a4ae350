import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { z } from "zod";
import { metadataSchema, type Metadata } from "./metadata-schema";

/**
 * functions.json from the comments of the shells: Microsoft's generator, then what it cannot do.
 * Errors in ranges reach the functions; each function has a help page beside the script; data types
 * are handed over as their plain values, so that every Excel since custom functions came treats
 * formatted numbers alike.
 */
export async function createMetadata(files: readonly string[], baseUrl: string): Promise<Metadata> {
  const generated = await generateCustomFunctionsMetadata([...files], false);
  if (generated.errors.length > 0) {
    throw new Error(`custom-functions-metadata: ${generated.errors.join("; ")}`);
  }
  const { functions, enums } = JSON.parse(generated.metadataJson);
  const parsed = metadataSchema.safeParse({
    allowErrorForDataTypeAny: true,
    functions: functions.map((entry: { id: string; description?: string }) => ({
      ...entry,
      description: entry.description?.replace(/\s+/g, " ").trim(),
      helpUrl: helpUrl(baseUrl, entry.id),
    })),
    ...(enums ? { enums } : {}),
  });
  if (!parsed.success) {
    throw new Error(`functions.json would not be valid:\n${z.prettifyError(parsed.error)}`);
  }
  requireUnique(
    "function id",
    parsed.data.functions.map((entry) => entry.id),
  );
  requireUnique(
    "enum id",
    (parsed.data.enums ?? []).map((entry) => entry.id),
  );
  return parsed.data;
}

function helpUrl(baseUrl: string, id: string): string {
  return `${baseUrl.replace(/\/$/, "")}/help/${id}.html`;
}

function requireUnique(what: string, ids: readonly string[]): void {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new Error(`${what} ${repeated} is used twice`);
}
