import { COMMON_RULES } from "./common-rules";
import type { FunctionHelp } from "./function-help";
import { helpPage, type HelpBlock, type HelpExample } from "./help-page";
import { mentionsOnPage } from "./mentions";

export function renderHelpMarkdown(help: FunctionHelp, functions: readonly FunctionHelp[]): string {
  const page = helpPage(help);
  const linked = mentionsOnPage(help.id, functions);
  const prose = (text: string): string => linked(text, (id) => `[${id}](${id}.md)`);
  const sections = page.sections.map(
    ({ heading, blocks }) =>
      `## ${heading}\n\n${blocks.map((block) => renderBlock(block, prose)).join("\n\n")}`,
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
      "## What holds for all of them",
      COMMON_RULES.map(([term, text]) => `- **${term}**: ${text}`).join("\n"),
    ].join("\n\n") + "\n"
  );
}

function renderBlock(block: HelpBlock, prose: (text: string) => string): string {
  switch (block.kind) {
    case "paragraph":
      return prose(block.text);
    case "list":
      return block.items.map((item) => `- ${prose(item)}`).join("\n");
    case "terms":
      return block.items
        .map(({ term, text, words }) =>
          [
            `- \`${term}\`: ${prose(text)}`,
            ...words.map(([word, meaning]) => `  - \`${word}\`: ${meaning}`),
          ].join("\n"),
        )
        .join("\n");
    case "formula":
      return `${prose(block.caption)}:\n\n${fence(block.formula)}`;
    case "example":
      return `${block.caption.replace(/(?<![.?!])$/, ":")}\n\n${fence(block.formula)}\n\n${renderResult(block)}`;
  }
}

function renderResult({ cells, hasHeadings }: HelpExample): string {
  const [first = [], ...rest] = cells;
  if (rest.length === 0 && first.length === 1) return `gives \`${first[0] ?? ""}\``;
  // A table of Markdown has a heading, if need be an empty one.
  const table = hasHeadings ? [first, ...rest] : [first.map(() => " "), first, ...rest];
  const [heading = [], ...body] = table.map((row) => `| ${row.join(" | ")} |`);
  return ["gives", "", heading, `|${first.map(() => " --- |").join("")}`, ...body].join("\n");
}

function fence(code: string): string {
  return `\`\`\`text\n${code}\n\`\`\``;
}
