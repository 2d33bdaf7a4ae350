// npm run build [-- --env url=https://where-the-add-in-will-be]: everything that is deployed, in dist,
// and the workbench beside it.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildFunctions } from "./build-functions";
import { refuseUnrecordedFunctions } from "./functions/functions-record";
import { localOrigin } from "./production-manifest.cjs";

const root = join(__dirname, "..");
const dist = join(root, "dist");

async function build(): Promise<void> {
  const given = process.argv.slice(2);
  const url = given.find((argument) => argument.startsWith("url="))?.slice("url=".length);
  await refuseUnrecordedFunctions();
  rmSync(dist, { recursive: true, force: true });
  await buildFunctions({
    outputFolder: dist,
    baseUrl: (url ?? localOrigin).replace(/\/$/, ""),
    docsFolder: join(root, "docs", "functions"),
  });
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
