import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const PROJECT_ROOT = join(__dirname, "..", "..");

/** The files of src/functions that hold custom functions, in a stable order. */
export function functionSources(): string[] {
  const folder = join(PROJECT_ROOT, "src", "functions");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => join(folder, file))
    .filter((file) => /^ \* @customfunction /m.test(readFileSync(file, "utf8")));
}
