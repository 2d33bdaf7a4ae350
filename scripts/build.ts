// npm run build [-- --env url=https://where-the-add-in-will-be]: everything that is deployed, in dist,
// and the workbench beside it.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildFunctions } from "./build-functions";
import { refuseUnrecordedFunctions } from "./functions/functions-record";
import { writeHeadlessDocs } from "./write-headless-docs";
import { localOrigin } from "./production-manifest.cjs";

const root = join(__dirname, "..");
const dist = join(root, "dist");

async function build(): Promise<void> {
  const given = process.argv.slice(2);
  const url = given.find((argument) => argument.startsWith("url="))?.slice("url=".length);
  await refuseUnrecordedFunctions();
  // What is built apart from dist goes too: a bundle that comes out the same would keep its old date.
  for (const folder of [dist, join(root, ".cache", "workbench"), join(root, ".cache", "steps")]) {
    rmSync(folder, { recursive: true, force: true });
  }
  await buildFunctions({
    outputFolder: dist,
    baseUrl: (url ?? localOrigin).replace(/\/$/, ""),
    docsFolder: join(root, "docs", "functions"),
  });
  writeHeadlessDocs(join(root, "docs"));
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const bundled = spawnSync(process.execPath, [webpack, "--mode", "production", ...given], {
    cwd: root,
    stdio: "inherit",
  });
  process.exitCode = bundled.status ?? 1;
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
