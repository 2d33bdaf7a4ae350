import { missingResults } from "../../workbench/server/build-if-stale";

/**
 * For tests of what is built: fails at once, with what to do, where waiting for a page that is not
 * there would end in a time-out.
 *
 * @param root the project, unless a test says otherwise
 */
export function requireBuild(root?: string): void {
  const missing = missingResults(root);
  if (missing.length === 0) return;
  throw new Error(`${missing.join(", ")} not there: run \`npm run build\` first`);
}
