import type { FunctionHelp } from "./function-help";
import { helpPage, type HelpBlock } from "./help-page";

export function renderHelpMarkdown(help: FunctionHelp): string {
  const page = helpPage(help);
  const sections = page.sections.map(
    ({ heading, blocks }) => `## ${heading}\n\n${blocks.map(renderBlock).join("\n\n")}`,
  );
  return [`# ${page.title}`, page.lead, fence(page.signature), ...sections].join("\n\n") + "\n";
}

export function renderHelpIndexMarkdown(functions: readonly FunctionHelp[]): string {
  const sections = [...new Set(functions.map(({ category }) => category))].map((category) => {
    const rows = functions
      .filter((help) => help.category === category)
      .map(({ id, description }) => `- [${id}](${id}.md): ${description}`);
    return `## ${category}\n\n${rows.join("\n")}`;
  });
  return (
    [
      "# KAM functions",
      "Made from the comments in src/functions by `scripts/build-functions.ts`.",
      ...sections,
    ].join("\n\n") + "\n"
  );
}

function renderBlock(block: HelpBlock): string {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "terms":
      return block.items.map(([term, text]) => `- \`${term}\`: ${text}`).join("\n");
    case "example":
      return `${block.caption}:\n\n${fence(block.formula)}\n\ngives \`${block.result}\``;
  }
}

function fence(code: string): string {
  return `\`\`\`text\n${code}\n\`\`\``;
}
