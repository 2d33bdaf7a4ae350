/** One function as the build describes it, from the same comments as Excel's own help. */
export interface FunctionHelp {
  readonly id: string;
  readonly category: string;
  readonly description: string;
  readonly question: string;
  /** Other words under which someone may look for it. */
  readonly words: string;
  readonly signature: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  readonly example: FunctionExample;
  readonly helpUrl: string;
}

export interface FunctionExample {
  readonly caption: string;
  readonly formula: string;
  /** What the formula fills, row by row. */
  readonly cells: readonly (readonly string[])[];
}

/** From the add-in's own origin, made with it by the build. */
export async function loadFunctionHelp(): Promise<readonly FunctionHelp[]> {
  const response = await fetch("functions-help.json");
  if (!response.ok) {
    throw new Error(`functions-help.json answered ${response.status}`);
  }
  return (await response.json()) as readonly FunctionHelp[];
}
