import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { requireBuild } from "./require-build";

describe("a test of what is built, where it is not", () => {
  const root = mkdtempSync(join(tmpdir(), "kam-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("names every missing part and the command, and waits for nothing", () => {
    expect(() => requireBuild(root)).toThrow(
      "dist/taskpane.html, dist/functions.js, dist/functions.json, " +
        ".cache/workbench/workbench.js, .cache/steps/steps.js not there: run `npm run build` first",
    );
  });

  test("names the workbench alone where only that was never built", () => {
    for (const file of ["dist/taskpane.html", "dist/functions.js", "dist/functions.json"]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), "");
    }
    expect(() => requireBuild(root)).toThrow(
      ".cache/workbench/workbench.js, .cache/steps/steps.js not there: run `npm run build` first",
    );
  });
});
