import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./files";

const sources = [
  "src",
  "workbench",
  "assets",
  "scripts",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
];
const results = [
  "dist/taskpane.html",
  "dist/functions.js",
  "dist/functions.json",
  ".cache/workbench/workbench.js",
  ".cache/steps/steps.js",
];

/** Builds the add-in and the workbench when a source is newer than what was built from it. */
export function buildIfStale(): void {
  if (!isStale()) return;
  // Standard output belongs to the program that needs the build.
  console.error("Building the add-in, this takes about half a minute the first time ...");
  const build = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: projectRoot,
    stdio: ["ignore", process.stderr.fd, process.stderr.fd],
    shell: process.platform === "win32",
  });
  if (build.status !== 0) {
    throw new Error("The build failed; the messages above say where. Mend it and start again.");
  }
}

/** What a build would leave and is not there. */
export function missingResults(root: string = projectRoot): readonly string[] {
  return results.filter((path) => !existsSync(join(root, path)));
}

export function isStale(): boolean {
  if (missingResults().length > 0) return true;
  const oldestResult = Math.min(
    ...results.map((path) => statSync(join(projectRoot, path)).mtimeMs),
  );
  return sources.some((path) => newestChange(join(projectRoot, path)) > oldestResult);
}

function newestChange(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
