// npm test: builds what is stale, runs the tests in Node and in a real browser, and closes with the
// true numbers. It never passes by skipping: only tests on absent data sets are skipped, and said.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildIfStale } from "../workbench/server/build-if-stale";
import { findOrInstallBrowser } from "./find-browser";
import { isWarehouseProofInstalled, runWarehouseProof } from "./run-warehouse-proof";

interface Outcome {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const root = join(__dirname, "..");
const reports = join(root, ".cache", "test-results");

/** The engine leaves many short-lived objects behind: with more room for them, a quarter less time goes. */
const nodeOptions = `${process.env["NODE_OPTIONS"] ?? ""} --max-semi-space-size=64`.trim();

function runJest(name: string, config: string): Outcome {
  const outputFile = join(reports, `${name}.json`);
  rmSync(outputFile, { force: true });
  const jest = join(root, "node_modules", "jest", "bin", "jest.js");
  const result = spawnSync(
    process.execPath,
    [jest, "--config", join(root, config), "--json", `--outputFile=${outputFile}`],
    {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_OPTIONS: nodeOptions },
    },
  );
  if (!existsSync(outputFile)) {
    throw new Error(`the ${name} tests did not run (exit code ${String(result.status)})`);
  }
  return JSON.parse(readFileSync(outputFile, "utf8")) as Outcome;
}

function main(): void {
  mkdirSync(reports, { recursive: true });
  process.env["CHROME_PATH"] = findOrInstallBrowser();
  buildIfStale();
  const outcomes = [runJest("node", "jest.config.cjs"), runJest("browser", "jest.e2e.config.cjs")];
  if (isWarehouseProofInstalled()) {
    const { passed, failed } = runWarehouseProof();
    outcomes.push({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: 0,
      numRuntimeErrorTestSuites: 0,
    });
  } else {
    console.log(
      "the warehouses are not installed: npm run warehouse-proof installs and tests them",
    );
  }
  const total = (field: keyof Outcome): number =>
    outcomes.reduce((sum, outcome) => sum + outcome[field], 0);
  // A test file that could not even be loaded counts as one failure.
  const failed = total("numFailedTests") + total("numRuntimeErrorTestSuites");
  const skipped = total("numPendingTests");
  if (skipped > 0) console.log(`${skipped} tests were skipped; the lines above say which and why`);
  console.log(`${total("numPassedTests")} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main();
