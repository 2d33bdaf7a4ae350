import type { FunctionMetadata, FunctionsMetadata } from "../functions/function-metadata";

/** What the build says of the functions; their help pages are looked for where the add-in is served. */
export async function readFunctions(servedFrom: string): Promise<FunctionsMetadata> {
  const metadata = (await (await fetch("functions.json")).json()) as FunctionsMetadata;
  return { ...metadata, functions: metadata.functions.map(withHelpHere) };

  function withHelpHere(described: FunctionMetadata): FunctionMetadata {
    if (described.helpUrl === undefined) return described;
    const path = new URL(described.helpUrl).pathname;
    return { ...described, helpUrl: `${servedFrom}${path.slice(path.lastIndexOf("/help/"))}` };
  }
}
