import { COMMON_RULES } from "./common-rules";
import type { FunctionHelp } from "./function-help";
import { HELP_STYLE } from "./help-style";
import { helpPage, type HelpBlock, type HelpExample } from "./help-page";
import { mentionsOnPage } from "./mentions";

type Prose = (text: string) => string;

export function renderHelpHtml(help: FunctionHelp, functions: readonly FunctionHelp[]): string {
  const page = helpPage(help);
  const linked = mentionsOnPage(help.id, functions);
  const prose: Prose = (text) => linked(typeset(text), (id) => `<a href="${id}.html">${id}</a>`);
  const sections = page.sections
    .map(
      ({ heading, blocks }) =>
        `<section><h2>${escapeHtml(heading)}</h2>${blocks.map((block) => renderBlock(block, prose)).join("")}</section>`,
    )
    .join("\n");
  return documentOf(
    page.title,
    `<nav><a href="index.html">All functions</a></nav>
<h1>${escapeHtml(page.title)}</h1>
<p class="lead">${prose(page.lead)}</p>
<pre><code>${escapeHtml(page.signature)}</code></pre>
${sections}
${neighbours(help, functions)}`,
  );
}

export function renderHelpIndexHtml(functions: readonly FunctionHelp[]): string {
  const sections = [...new Set(functions.map(({ category }) => category))]
    .map((category) => {
      const terms = functions
        .filter((help) => help.category === category)
        .map(
          ({ id, description }) =>
            `<dt><a href="${id}.html">${id}</a></dt><dd>${typeset(description)}</dd>`,
        );
      return `<section class="index"><h2>${escapeHtml(category)}</h2><dl>${terms.join("")}</dl></section>`;
    })
    .join("\n");
  const rules = COMMON_RULES.map(([term, text]) => `<dt>${term}</dt><dd>${typeset(text)}</dd>`);
  return documentOf(
    "KAM functions",
    `<h1>KAM functions</h1>
<p class="lead">The arithmetic of key account management, in cells: type =KAM. and pick one.</p>
${sections}
<section class="words"><h2>What holds for all of them</h2><dl>${rules.join("")}</dl></section>`,
  );
}

function renderBlock(block: HelpBlock, prose: Prose): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${prose(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${prose(item)}</li>`).join("")}</ul>`;
    case "terms":
      return terms(
        block.items.map(({ term, text, words }) => [
          term,
          prose(text) +
            (words.length === 0
              ? ""
              : terms(words.map(([word, meaning]) => [word, typeset(meaning)]))),
        ]),
      );
    case "formula":
      return `<figure><figcaption>${prose(block.caption)}</figcaption>
<pre><code>${escapeHtml(block.formula)}</code></pre></figure>`;
    case "example":
      return `<figure><figcaption>${prose(block.caption)}</figcaption>
<pre><code>${escapeHtml(block.formula)}</code></pre>
<div class="result" tabindex="0" role="group" aria-label="Result">gives${renderResult(block)}</div></figure>`;
  }
}

function terms(items: readonly (readonly [string, string])[]): string {
  const rows = items.map(([term, html]) => `<dt>${escapeHtml(term)}</dt><dd>${html}</dd>`);
  return `<dl>${rows.join("")}</dl>`;
}

/** One value stands in the line; more stand as they will in the sheet. */
function renderResult({ cells, hasHeadings }: HelpExample): string {
  const [first = [], ...rest] = cells;
  if (rest.length === 0 && first.length === 1) return `<code>${escapeHtml(first[0] ?? "")}</code>`;
  const rows = cells.map((row, index) => {
    const tag = hasHeadings && index === 0 ? 'th scope="col"' : "td";
    const written = row.map((cell) => {
      const isText = !/^[-#]?[\d.]+$/.test(cell);
      return `<${tag}${isText ? ' class="text"' : ""}>${escapeHtml(cell)}</${tag.slice(0, 2)}>`;
    });
    return `<tr>${written.join("")}</tr>`;
  });
  return `<table class="cells">${rows.join("")}</table>`;
}

/** The other functions of the category, one step away. */
function neighbours(help: FunctionHelp, functions: readonly FunctionHelp[]): string {
  const links = functions
    .filter(({ category }) => category === help.category)
    .map(({ id }) => (id === help.id ? `<b>${id}</b>` : `<a href="${id}.html">${id}</a>`));
  return `<nav class="neighbours" aria-label="${escapeHtml(help.category)}">${escapeHtml(help.category)}:<br>
${links.join("\n")}</nav>`;
}

function documentOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${HELP_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Prose with its formulas: powers are raised, signs are the printed ones. */
function typeset(text: string): string {
  return escapeHtml(text)
    .replace(/ ?\^ ?\(([^()]*)\)/g, "<sup>$1</sup>")
    .replace(/ ?\^ ?(-?\w+)/g, "<sup>$1</sup>")
    .replaceAll("&gt;=", "≥")
    .replaceAll("&lt;=", "≤")
    .replace(/ x (?=[\w(])/g, " × ")
    .replaceAll(" - ", " − ")
    .replace(/#(?:N\/A|DIV\/0!|VALUE!|NUM!|SPILL!)/g, "<code>$&</code>");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
