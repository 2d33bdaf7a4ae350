import type { FunctionHelp } from "./function-help";

/** What the pane's Functions page shows and searches; `helpUrl` is relative to the page. */
export interface PaneFunction {
  readonly id: string;
  readonly category: string;
  readonly description: string;
  readonly question: string;
  readonly signature: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  readonly example: { readonly caption: string; readonly formula: string; readonly result: string };
  readonly helpUrl: string;
}

export function paneFunction(help: FunctionHelp): PaneFunction {
  const [example] = help.examples;
  if (!example) throw new Error(`${help.id} has no example`);
  return {
    id: help.id,
    category: help.category,
    description: help.description,
    question: help.question,
    signature: help.signature,
    parameters: help.parameters.map(({ name, isOptional, description }) => ({
      name: isOptional ? `[${name}]` : name,
      description,
    })),
    example,
    helpUrl: `help/${help.id}.html`,
  };
}
