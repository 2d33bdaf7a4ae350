import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFunctions } from "../../scripts/build-functions";
import { PROJECT_ROOT } from "../../scripts/functions/sources";
import { catalogue } from "../../src/functions/catalogue";

const output = mkdtempSync(join(tmpdir(), "functions-build-"));
const built = (...path: string[]) => readFileSync(join(output, ...path), "utf8");
const ids = Object.keys(catalogue);

beforeAll(async () => {
  await buildFunctions({
    outputFolder: output,
    baseUrl: "https://example.com/kam",
    docsFolder: join(output, "docs"),
  });
});

test("docs/functions say what the comments say; if not, run `npm run build`", () => {
  const committed = join(PROJECT_ROOT, "docs", "functions");
  expect(readdirSync(committed).sort()).toEqual(readdirSync(join(output, "docs")).sort());
  for (const file of readdirSync(committed)) {
    expect(readFileSync(join(committed, file), "utf8")).toBe(built("docs", file));
  }
});

test("there is a help page for every function, and the index leads to each", () => {
  const index = built("help", "index.html");
  for (const id of ids) {
    expect(index).toContain(`href="${id}.html"`);
    expect(built("help", `${id}.html`)).toContain(`<h1>KAM.${id}</h1>`);
  }
});

test("a help page needs no script and no other file, so that no policy can break it", () => {
  for (const id of ids) {
    const page = built("help", `${id}.html`);
    expect(page).not.toMatch(/<script|<img|<link|@import|url\(| on\w+=|javascript:/);
  }
});

test("every link of a help page leads to a page that is there", () => {
  const pages = new Set(readdirSync(join(output, "help")));
  for (const file of pages) {
    for (const [, target] of built("help", file).matchAll(/href="([^"]*)"/g)) {
      expect(pages).toContain(target);
    }
  }
  const documents = new Set(readdirSync(join(output, "docs")));
  for (const file of documents) {
    for (const [, target] of built("docs", file).matchAll(/\]\(([^)\s]+\.md)\)/g)) {
      expect(documents).toContain(target);
    }
  }
});

test("a function that a page mentions is a link, the page's own name and longer names are not", () => {
  expect(built("help", "RETENTION.html")).toContain('1 − <a href="CHURN.html">CHURN</a>');
  expect(built("help", "GRR.html")).toContain('<a href="CHURN.REVENUE.html">CHURN.REVENUE</a>:');
  expect(built("help", "PARETO.html")).toContain("better rank (RANK.EQ)");
  expect(built("docs", "SHORTLIST.md")).toContain("from [ROBUST](ROBUST.md)");
});

test("a result of several cells is a table as it will stand in the sheet, under its headings", () => {
  expect(built("help", "PARETO.html")).toContain(
    '<tr><td>1</td><td>0.8</td><td>0.8</td><td class="text">A</td></tr>',
  );
  expect(built("help", "PARETO.html")).toContain(
    '<th scope="col" class="text">Cumulative share</th>',
  );
  expect(built("help", "CHURN.html")).toContain("gives<code>0.05</code>");
  expect(built("docs", "PARETO.md")).toContain("| Rank | Share | Cumulative share | Class |");
});

test("powers in a formula are raised", () => {
  expect(built("help", "CAGR.html")).toContain("(last / first)<sup>1 / periods</sup> − 1");
  expect(built("help", "CLV.html")).toContain("r<sup>t</sup> / (1+d)<sup>t</sup>");
});

test("the pane's list knows every function with an example that it can insert", () => {
  const list = JSON.parse(built("functions-help.json")) as { id: string; example: unknown }[];
  expect(list.map(({ id }) => id).sort()).toEqual([...ids].sort());
  for (const { id, example } of list) {
    expect(example).toMatchObject({ formula: expect.stringMatching(`^=KAM\\.${id}\\(`) });
  }
});

test("help stands where the add-in is deployed", () => {
  expect(built("functions.json")).toContain('"https://example.com/kam/help/SCORE.html"');
});
