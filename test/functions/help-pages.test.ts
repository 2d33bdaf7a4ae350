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
    expect(page.match(/href="[^"]*"/g)).toEqual(['href="index.html"']);
  }
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
