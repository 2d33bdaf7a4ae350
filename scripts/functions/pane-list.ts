import { exampleCells } from "./example-cells";
import type { FunctionHelp } from "./function-help";

interface PaneExample {
  readonly caption: string;
  readonly formula: string;
  /** What it fills, row by row, as the sheet will show it. */
  readonly cells: readonly (readonly string[])[];
}

/** What the pane's Functions page shows and searches; `helpUrl` is relative to the page. */
export interface PaneFunction {
  readonly id: string;
  readonly category: string;
  readonly description: string;
  readonly question: string;
  readonly words: string;
  readonly signature: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  readonly example: PaneExample;
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
    words: help.words,
    signature: help.signature,
    parameters: help.parameters.map(({ name, isOptional, description }) => ({
      name: isOptional ? `[${name}]` : name,
      description,
    })),
    example: {
      caption: example.caption,
      formula: example.formula,
      cells: exampleCells(example),
    },
    helpUrl: `help/${help.id}.html`,
  };
}
