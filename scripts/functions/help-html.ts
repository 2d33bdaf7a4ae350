import type { FunctionHelp } from "./function-help";
import { helpPage, type HelpBlock } from "./help-page";

/** No script, no other file: the page shows the same under any content security policy. */
const STYLE = `
:root { color-scheme: light dark; --text: #242424; --quiet: #545454; --line: #d6d6d6;
  --field: #f5f5f5; --paper: #ffffff; --accent: #0b5c4a; }
@media (prefers-color-scheme: dark) { :root { --text: #f2f2f2; --quiet: #c2c2c2; --line: #484848;
  --field: #2b2b2b; --paper: #1c1c1c; --accent: #6fd3b8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text);
  font: 16px/1.55 "Segoe UI", system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
nav { font-size: .9rem; }
h1 { margin: .75rem 0 .25rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; }
.lead { margin: 0 0 1rem; font-size: 1.1rem; color: var(--quiet); }
a { color: var(--accent); }
code, pre { font-family: "Cascadia Mono", Consolas, monospace; font-size: .93em; }
pre { margin: 0; padding: .6rem .8rem; background: var(--field); border: 1px solid var(--line);
  border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .4rem 1.25rem; margin: .5rem 0; }
dt { font-family: "Cascadia Mono", Consolas, monospace; font-size: .93em; }
dd { margin: 0; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin: 0 0 .6rem 1rem; } }
figure { margin: 0 0 1.25rem; }
figcaption { margin-bottom: .35rem; color: var(--quiet); }
.result { display: flex; gap: .6rem; align-items: baseline; margin-top: .35rem; }
ul { padding-left: 1.25rem; }
`;

export function renderHelpHtml(help: FunctionHelp): string {
  const page = helpPage(help);
  const sections = page.sections
    .map(
      ({ heading, blocks }) =>
        `<section><h2>${escapeHtml(heading)}</h2>${blocks.map(renderBlock).join("")}</section>`,
    )
    .join("\n");
  return documentOf(
    page.title,
    `<nav><a href="index.html">All functions</a></nav>
<h1>${escapeHtml(page.title)}</h1>
<p class="lead">${escapeHtml(page.lead)}</p>
<pre><code>${escapeHtml(page.signature)}</code></pre>
${sections}`,
  );
}

export function renderHelpIndexHtml(functions: readonly FunctionHelp[]): string {
  const sections = [...new Set(functions.map(({ category }) => category))]
    .map((category) => {
      const terms = functions
        .filter((help) => help.category === category)
        .map(
          ({ id, description }) =>
            `<dt><a href="${id}.html">${id}</a></dt><dd>${escapeHtml(description)}</dd>`,
        );
      return `<section><h2>${escapeHtml(category)}</h2><dl>${terms.join("")}</dl></section>`;
    })
    .join("\n");
  return documentOf(
    "KAM functions",
    `<h1>KAM functions</h1>
<p class="lead">The arithmetic of key account management, in cells: type =KAM. and pick one.</p>
${sections}`,
  );
}

function renderBlock(block: HelpBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "terms":
      return `<dl>${block.items
        .map(([term, text]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`)
        .join("")}</dl>`;
    case "example":
      return `<figure><figcaption>${escapeHtml(block.caption)}</figcaption>
<pre><code>${escapeHtml(block.formula)}</code></pre>
<div class="result"><span>gives</span><code>${escapeHtml(block.result)}</code></div></figure>`;
  }
}

function documentOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
