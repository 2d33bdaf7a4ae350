import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderHelpHtml, renderHelpIndexHtml } from "./functions/help-html";
import { renderHelpIndexMarkdown, renderHelpMarkdown } from "./functions/help-markdown";
import { createMetadata } from "./functions/metadata";
import { paneFunction } from "./functions/pane-list";
import { inCategories } from "./functions/categories";
import { readFunctionHelp } from "./functions/read-function-help";
import { PROJECT_ROOT, functionSources } from "./functions/sources";

export interface FunctionsBuild {
  /** Where functions.json, functions-help.json and help/ go. */
  readonly outputFolder: string;
  /** Where the add-in will be served from; its help pages stand on the same domain. */
  readonly baseUrl: string;
  /** docs/functions, or null to leave it alone. */
  readonly docsFolder: string | null;
}

/** Everything Excel, the pane and a reader learn about the functions, from the shells' comments. */
export async function buildFunctions(build: FunctionsBuild): Promise<number> {
  const files = functionSources();
  const metadata = await createMetadata(files, build.baseUrl);
  const functions = inCategories(files.flatMap(readFunctionHelp));
  const helpFolder = emptyFolder(join(build.outputFolder, "help"));
  writeFileSync(join(build.outputFolder, "functions.json"), JSON.stringify(metadata, null, 2));
  writeFileSync(
    join(build.outputFolder, "functions-help.json"),
    JSON.stringify(functions.map(paneFunction)),
  );
  for (const help of functions) {
    writeFileSync(join(helpFolder, `${help.id}.html`), renderHelpHtml(help, functions));
  }
  writeFileSync(join(helpFolder, "index.html"), renderHelpIndexHtml(functions));
  if (build.docsFolder !== null) {
    const docs = emptyFolder(build.docsFolder);
    for (const help of functions) {
      writeFileSync(join(docs, `${help.id}.md`), renderHelpMarkdown(help, functions));
    }
    writeFileSync(join(docs, "README.md"), renderHelpIndexMarkdown(functions));
  }
  return functions.length;
}

/** A function that is gone leaves no page behind. */
function emptyFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (/\.(html|md)$/.test(file)) rmSync(join(folder, file));
  }
  return folder;
}

async function main(): Promise<void> {
  const baseUrl = process.argv.find((argument) => argument.startsWith("--url="))?.slice(6);
  const count = await buildFunctions({
    outputFolder: join(PROJECT_ROOT, "dist"),
    baseUrl: baseUrl ?? "https://localhost:3000",
    docsFolder: join(PROJECT_ROOT, "docs", "functions"),
  });
  console.log(`functions.json, help pages and docs/functions: ${count} functions`);
}

if (process.argv[1]?.endsWith("build-functions.ts")) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
