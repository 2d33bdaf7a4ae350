import { exampleCells, hasHeadings } from "./example-cells";
import type { FunctionHelp } from "./function-help";

/** A help page as a plain value, from which both the HTML and the Markdown are written. */
export interface HelpPage {
  readonly title: string;
  readonly lead: string;
  readonly signature: string;
  readonly sections: readonly HelpSection[];
}

interface HelpSection {
  readonly heading: string;
  readonly blocks: readonly HelpBlock[];
}

export interface HelpTerm {
  readonly term: string;
  readonly text: string;
  /** The words that an option takes, each with its meaning. */
  readonly words: readonly (readonly [string, string])[];
}

export interface HelpExample {
  readonly kind: "example";
  readonly caption: string;
  readonly formula: string;
  readonly cells: readonly (readonly string[])[];
  readonly hasHeadings: boolean;
}

export type HelpBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "formula"; readonly caption: string; readonly formula: string }
  | { readonly kind: "terms"; readonly items: readonly HelpTerm[] }
  | HelpExample;

export function helpPage(help: FunctionHelp): HelpPage {
  const sections: HelpSection[] = [
    { heading: "The question it answers", blocks: [paragraph(help.question)] },
    {
      heading: "Arguments",
      blocks: [
        {
          kind: "terms",
          items: help.parameters.map(({ name, isOptional, description, options }) => ({
            term: isOptional ? `[${name}]` : name,
            text: description,
            words: options.map(({ word, meaning }) => [`"${word}"`, meaning] as const),
          })),
        },
      ],
    },
    { heading: "Result", blocks: [paragraph(help.returns)] },
    {
      heading: help.examples.length === 1 ? "Example" : "Examples",
      blocks: help.examples.map((example) => ({
        kind: "example",
        caption: example.caption,
        formula: example.formula,
        cells: exampleCells(example),
        hasHeadings: hasHeadings(example),
      })),
    },
    ...inTable(help),
    { heading: "Errors", blocks: [{ kind: "list", items: help.failures }] },
    { heading: "Method", blocks: [paragraph(help.method)] },
  ];
  if (help.differences.length > 0) {
    sections.push({
      heading: "Where others give another number",
      blocks: help.differences.map(paragraph),
    });
  }
  if (help.sources.length > 0) {
    sections.push({ heading: "Source", blocks: help.sources.map(paragraph) });
  }
  return {
    title: `KAM.${help.id}`,
    lead: help.description,
    signature: `=${help.signature}`,
    sections,
  };
}

function inTable({ inTable: form }: FunctionHelp): readonly HelpSection[] {
  return form === null
    ? []
    : [{ heading: "Inside a table", blocks: [{ kind: "formula", ...form }] }];
}

function paragraph(text: string): HelpBlock {
  return { kind: "paragraph", text };
}
