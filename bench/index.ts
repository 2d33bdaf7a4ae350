import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { printTable, type BenchFile } from "./harness";

/** `npm run bench` runs every bench/<topic>.bench.ts; `npm run bench -- score` only that one. */
async function main(topics: readonly string[]): Promise<void> {
  const files = readdirSync(__dirname)
    .filter((file) => file.endsWith(".bench.ts"))
    .filter((file) => topics.length === 0 || topics.some((topic) => file.startsWith(topic)))
    .sort();
  if (files.length === 0) throw new Error(`no bench/*.bench.ts for ${topics.join(", ")}`);
  for (const file of files) {
    const module = await import(pathToFileURL(join(__dirname, file)).href);
    const run: BenchFile = module.default?.default ?? module.default;
    for (const table of [await run()].flat()) printTable(table);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
