import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const tool = join(__dirname, "..", "..", "..", "shared", "tools", "validate-xlsx");

/**
 * What is wrong with these workbooks by ECMA-376: one line a fault, with the workbook's name and the
 * part's. Where the tool cannot run (it needs python3 and xmllint) this throws: no test passes
 * because nobody looked.
 */
export function faultsOf(workbooks: Readonly<Record<string, Uint8Array>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "kam-valid-"));
  try {
    const files = Object.entries(workbooks).map(([name, bytes]) => {
      const file = join(folder, name.replace(/[^\w.-]+/g, "-"));
      writeFileSync(file, bytes);
      return file;
    });
    const { error, status, stdout, stderr } = spawnSync(tool, files, { encoding: "utf8" });
    if (error || (status !== 0 && status !== 1) || stderr !== "") {
      throw new Error(
        `validate-xlsx did not run; it needs python3 and xmllint: ${error?.message ?? stderr}`,
      );
    }
    return stdout
      .split("\n")
      .filter((line) => line !== "" && !/: \d+ parts, \d+ faults$/.test(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
