// The SQL that the add-in writes, on real warehouses. They are some 660 MB and no part of the root's
// npm ci: warehouse-proof/ has a package and a lock file of its own.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const folder = join(root, "warehouse-proof");

export function isWarehouseProofInstalled(): boolean {
  return existsSync(join(folder, "node_modules", "@duckdb", "node-api"));
}

export function installWarehouseProof(): void {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(
    npm,
    ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund"],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  if (status !== 0) {
    throw new Error("the warehouses could not be installed: see the lines above");
  }
}

/** Runs the proof; what failed, and the differences that were found, are printed. */
export function runWarehouseProof(): { readonly passed: number; readonly failed: number } {
  const tests = join(folder, "test");
  const files = readdirSync(tests).filter((file) => file.endsWith(".test.ts"));
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ...["--import", "tsx", "--test", "--test-concurrency=1", "--test-reporter=tap"],
      ...files.map((file) => join(tests, file)),
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 1e9, stdio: ["ignore", "pipe", "inherit"] },
  );
  const count = (what: string): number =>
    Number(new RegExp(`^# ${what} (\\d+)$`, "mu").exec(stdout)?.[1] ?? NaN);
  const [passed, failed] = [count("pass"), count("fail") + count("cancelled")];
  if (Number.isNaN(passed + failed) || (failed > 0 && status === 0)) {
    throw new Error(`the warehouse proof did not run (exit code ${String(status)})`);
  }
  if (failed > 0) console.error(stdout);
  for (const [line] of stdout.matchAll(/^# {2,}.*: \{.*\}$/gmu)) console.log(line.slice(1));
  return { passed, failed };
}
