import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import {
  openTextFiles,
  openWorkbookFile,
  type OpenedWorkbook,
} from "../workbench/xlsx/workbook-file";
import { WorkbookFileError } from "../workbench/xlsx/workbook-file-error";
import { CannotRun } from "./cannot-run";

function isText(path: string): boolean {
  return /\.(?:csv|tsv)$/i.test(path);
}

/** The files that make up the workbook: those of a folder in the order of their names. */
function filesOf(inputs: readonly string[]): readonly string[] {
  for (const input of inputs) {
    if (!existsSync(input)) throw new CannotRun(`There is no file or folder ${input}.`);
  }
  const [first, ...others] = inputs;
  if (first === undefined || others.length > 0 || !statSync(first).isDirectory()) return inputs;
  const files = readdirSync(first)
    .filter(isText)
    .sort()
    .map((name) => join(first, name));
  if (files.length === 0) throw new CannotRun(`There is no .csv file in the folder ${first}.`);
  return files;
}

function read(file: string): { readonly bytes: Uint8Array; readonly fileName: string } {
  if (statSync(file).isDirectory()) {
    throw new CannotRun(`${file} is a folder: give one folder alone, or files.`);
  }
  return { bytes: readFileSync(file), fileName: basename(file) };
}

export interface OpenedInput {
  readonly opened: OpenedWorkbook;
  readonly workbookName: string;
}

/** Opens a workbook, or several .csv files as the sheets of one. */
export async function openInput(inputs: readonly string[]): Promise<OpenedInput> {
  const files = filesOf(inputs);
  const workbookName = basename(inputs[0] ?? "");
  try {
    const [first, ...others] = files.map(read);
    if (first !== undefined && others.length === 0) {
      return { opened: await openWorkbookFile(first.bytes, first.fileName), workbookName };
    }
    return { opened: openTextFiles(files.map(read)), workbookName };
  } catch (problem) {
    if (problem instanceof WorkbookFileError) throw new CannotRun(problem.sentence);
    throw problem;
  }
}
