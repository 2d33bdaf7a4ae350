/** No script, no other file: the page shows the same under any content security policy. */
export const HELP_STYLE = `
:root { color-scheme: light dark; --text: #242424; --quiet: #545454; --line: #d6d6d6;
  --field: #f5f5f5; --paper: #ffffff; --accent: #0b5c4a; }
@media (prefers-color-scheme: dark) { :root { --text: #f2f2f2; --quiet: #c2c2c2; --line: #484848;
  --field: #2b2b2b; --paper: #1c1c1c; --accent: #6fd3b8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text);
  font: 16px/1.55 "Segoe UI", system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
nav { font-size: .9rem; }
h1 { margin: .75rem 0 .25rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; break-after: avoid; }
.lead { margin: 0 0 1rem; font-size: 1.1rem; color: var(--quiet); }
a { color: var(--accent); }
code, pre, dt, .cells { font-family: "Cascadia Mono", Consolas, monospace; font-size: .93em; }
pre code, dt a { font-size: 1em; }
pre { margin: 0; padding: .6rem .8rem; background: var(--field); border: 1px solid var(--line);
  border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .4rem 1.25rem; margin: .5rem 0; }
.index dl { grid-template-columns: 12rem 1fr; }
dd { margin: 0; }
dd dl { grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: .3rem 0 .4rem; font-size: .94rem; color: var(--quiet); }
.words dt { font-family: inherit; font-weight: 600; }
@media (max-width: 30rem) { dl, .index dl, dd dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin: 0 0 .6rem 1rem; } }
figure { margin: 0 0 1.5rem; }
figcaption { margin-bottom: .35rem; color: var(--quiet); }
.result { margin-top: .5rem; overflow-x: auto; }
.result > code { margin-left: .4rem; }
.cells { margin-top: .25rem; font-size: .85em; border-collapse: collapse; line-height: 1.35; }
.cells td, .cells th { min-width: 3.5rem; padding: .2rem .5rem; border: 1px solid var(--line);
  text-align: right; vertical-align: top; }
.cells th { font-weight: 600; background: var(--field); }
.cells .text { text-align: left; }
.neighbours { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); line-height: 2; }
.neighbours a, .neighbours b { margin-right: .9rem; white-space: nowrap; }
ul { padding-left: 1.25rem; }
@media print { nav { display: none; } main { max-width: none; padding: 0; } body { font-size: 11pt; }
  dd, .cells tr { break-inside: avoid; } .result { overflow: visible; } .cells { font-size: 8pt; } }
`;
