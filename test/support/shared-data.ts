import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..", "..", "shared", "data");

/** The full path of a given data set, such as `clv/cdnow_expected.json`. */
export function sharedData(relativePath: string): string {
  return join(root, relativePath);
}

/** Tests on the given data sets: skipped, with a line that says so, only where they are absent. */
export function describeWithSharedData(name: string, tests: () => void): void {
  if (existsSync(root)) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`skipped, ../shared/data is absent: ${name}\n`);
  // The callback itself would run and read the files that are not there.
  describe.skip(name, () => test("needs ../shared/data", () => undefined));
}
