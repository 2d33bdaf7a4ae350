import { readFileSync } from "node:fs";
import { join } from "node:path";

const html = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => ({
  source: /src="([^"]*)"/.exec(attributes)?.[1] ?? "",
  attributes,
}));
const named = (source: string) => scripts.find((one) => one.source.endsWith(source));

test.each(["office.js", "functions.js", "commands.js"])(
  "%s is there before the page is parsed, else Excel's first calls are lost",
  (source) => {
    expect(named(source)?.attributes).toBeDefined();
    expect(named(source)?.attributes).not.toMatch(/\b(?:defer|async|type="module")/);
  },
);

test("the scripts come in the order in which they need each other", () => {
  expect(scripts.map(({ source }) => source.split("/").at(-1))).toEqual([
    "office.js",
    "functions.js",
    "commands.js",
    "taskpane.js",
  ]);
});

test("the pane's shell stands before the first script, else the pane is blank while it loads", () => {
  expect(html.indexOf('id="pane"')).toBeLessThan(html.indexOf("<script"));
  expect(html.indexOf('id="pane"')).toBeGreaterThan(0);
});
