import {
  accessSync,
  constants,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { CannotRun } from "./cannot-run";

/** Refuses before anything is done what could not be written in the end. */
export function refuseUnfitOutput(output: string, inputs: readonly string[]): void {
  const folder = dirname(output);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CannotRun(`${output} cannot be written: there is no folder ${folder}.`);
  }
  if (existsSync(output) && statSync(output).isDirectory()) {
    throw new CannotRun(`${output} cannot be written: it is a folder.`);
  }
  if (!/\.xlsx$/i.test(output)) {
    throw new CannotRun(
      `${output} cannot be written: what is written is an .xlsx file; name it so.`,
    );
  }
  const isInput = (input: string): boolean =>
    existsSync(output) && existsSync(input) && realpathSync(input) === realpathSync(output);
  if (inputs.some(isInput)) {
    throw new CannotRun(`${output} is the file that is read: give another name for the result.`);
  }
  try {
    accessSync(existsSync(output) ? output : folder, constants.W_OK);
  } catch {
    throw new CannotRun(`${output} cannot be written: you may not write there.`);
  }
}

/** The whole file or none: it is written beside its place and put there when it is complete. */
export function writeOutput(output: string, bytes: Uint8Array): void {
  const beside = `${output}.part`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, output);
  } catch (problem) {
    rmSync(beside, { force: true });
    throw new CannotRun(`${output} cannot be written: ${(problem as Error).message}.`);
  }
}
