import type { ExampleHelp } from "./function-help";

/** What an example fills, as it stands in the cells: `{"A",1;"B",2}` is two rows of two. */
export function exampleCells({ result }: ExampleHelp): readonly (readonly string[])[] {
  if (!result.startsWith("{")) return [[unquoted(result)]];
  const rows: string[][] = [[]];
  for (const [, value = "", mark] of result.slice(1, -1).matchAll(/("[^"]*"|[^",;]*)([,;]|$)/g)) {
    rows.at(-1)?.push(unquoted(value));
    if (mark === ";") rows.push([]);
    // The end of the text is found once more, as an empty piece.
    if (mark === "") break;
  }
  return rows;
}

/** An example that asks for headings, by the last argument of its formula. */
export function hasHeadings({ formula }: ExampleHelp): boolean {
  return /,\s*TRUE\)$/.test(formula);
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/, "$1");
}
