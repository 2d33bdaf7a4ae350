import { resolve } from "node:path";
import { CannotRun } from "./cannot-run";

export interface CommandLine {
  /** One workbook, one folder of .csv files, or several .csv files. */
  readonly inputs: readonly string[];
  /** Null where nothing is to be written. */
  readonly output: string | null;
  readonly stepsFile: string;
}

const usage =
  "usage: npm run --silent headless -- in.xlsx out.xlsx steps.json (a folder of .csv files or several of them in place of in.xlsx; - in place of out.xlsx writes nothing)";

/** npm runs scripts in the project's folder; a path is meant from where npm was called. */
function fromCaller(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? ".", path);
}

export function readCommandLine(given: readonly string[]): CommandLine {
  const [stepsFile, output, ...inputs] = [...given].reverse();
  if (stepsFile === undefined || output === undefined || inputs.length === 0) {
    throw new CannotRun(usage);
  }
  return {
    inputs: inputs.reverse().map(fromCaller),
    output: output === "-" ? null : fromCaller(output),
    stepsFile: fromCaller(stepsFile),
  };
}
