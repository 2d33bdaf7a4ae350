import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import packageFile from "../../package.json";
import { createMetadata } from "./metadata";
import { PROJECT_ROOT, functionSources } from "./sources";

/**
 * Excel on the desktop keeps the functions.json of a version (OfficeDev/office-js issue 2777), so a
 * version has one for ever. Recorded is a digest of each version's.
 */
const recordFile = join(PROJECT_ROOT, "assets", "functions-record.json");

export type FunctionsRecord = Readonly<Record<string, string>>;

/** What a version of the add-in tells Excel of its functions, wherever it is served from. */
export async function functionsDigest(): Promise<string> {
  const metadata = await createMetadata(functionSources(), "https://localhost:3000");
  return createHash("sha256").update(JSON.stringify(metadata)).digest("hex");
}

export function readFunctionsRecord(): FunctionsRecord {
  return JSON.parse(readFileSync(recordFile, "utf8")) as FunctionsRecord;
}

/** A sentence when functions.json is not the one that was recorded for the version; else null. */
export function recordProblem(
  record: FunctionsRecord,
  version: string,
  digest: string,
): string | null {
  const recorded = record[version];
  if (recorded === digest) return null;
  return recorded === undefined
    ? `The functions of version ${version} are not recorded: run \`npm run record-functions\` and ` +
        `commit assets/functions-record.json.`
    : `functions.json has changed and the version is still ${version}: Excel on the desktop would ` +
        `keep the old one. Raise the version in package.json and manifest.xml (see CONTRIBUTING.md).`;
}

/** The build stops where users would keep functions that are not there any more. */
export async function refuseUnrecordedFunctions(): Promise<void> {
  const { version } = packageFile;
  const problem = recordProblem(readFunctionsRecord(), version, await functionsDigest());
  if (problem !== null) throw new Error(problem);
}

/** Records the functions of the present version; one that users have keeps what it has. */
export async function recordFunctions(): Promise<string> {
  const { version } = packageFile;
  const changelog = readFileSync(join(PROJECT_ROOT, "CHANGELOG.md"), "utf8");
  const isReleased = !changelog.includes(`## ${version} (unreleased)`);
  const record = readFunctionsRecord();
  const digest = await functionsDigest();
  const problem = recordProblem(record, version, digest);
  if (isReleased && record[version] !== undefined && problem !== null) throw new Error(problem);
  writeFileSync(recordFile, `${JSON.stringify({ ...record, [version]: digest }, null, 2)}\n`);
  return `The functions of version ${version} are recorded.`;
}
