/** One function as the build describes it, from the same comments as Excel's own help. */
export interface FunctionHelp {
  readonly id: string;
  readonly category: string;
  readonly description: string;
  readonly question: string;
  readonly signature: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  readonly example: { readonly caption: string; readonly formula: string; readonly result: string };
  readonly helpUrl: string;
}

/** From the add-in's own origin, made with it by the build. */
export async function loadFunctionHelp(): Promise<readonly FunctionHelp[]> {
  const response = await fetch("functions-help.json");
  if (!response.ok) {
    throw new Error(`functions-help.json answered ${response.status}`);
  }
  return (await response.json()) as readonly FunctionHelp[];
}

/** Functions whose name, question or words hold every word that was typed; by name first. */
export function findFunctions(
  functions: readonly FunctionHelp[],
  typed: string,
  category: string | null,
): readonly FunctionHelp[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = functions
    .filter((help) => category === null || help.category === category)
    .filter((help) => {
      const text = searchText(help);
      return words.every((word) => text.includes(word));
    });
  const [first] = words;
  if (first === undefined) {
    return found;
  }
  const byName = (help: FunctionHelp): number =>
    `kam.${help.id}`.toLowerCase().includes(first) ? 0 : 1;
  return [...found].sort((a, b) => byName(a) - byName(b));
}

function searchText(help: FunctionHelp): string {
  return [
    `KAM.${help.id}`,
    help.description,
    help.question,
    help.category,
    ...help.parameters.flatMap((parameter) => [parameter.name, parameter.description]),
  ]
    .join(" ")
    .toLowerCase();
}
