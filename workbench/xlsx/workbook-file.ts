import type { Model, WorkbookData } from "../engine";
import { installFunctionPack } from "../formulas/function-pack/install";
import { connectModel } from "./connect-model";
import { csvWorkbook, type CsvCells } from "./csv-workbook";
import { withCsvCells } from "./csv-cells";
import { fileKind } from "./file-kind";
import { installKeptFacts } from "./kept-facts-plugin";
import { newWorkbookPackage } from "./new-workbook";
import { refuseOtherKinds } from "./refused-workbooks";
import type { SavingOrigin } from "./saving-origin";
import { workbookBytes } from "./workbook-bytes";
import { WorkbookFileError } from "./workbook-file-error";
import { WorkbookPackage } from "./workbook-package";
import { readWorkbook } from "./workbook-read";

export interface OpenedWorkbook {
  /** For `new Model(data)`. */
  readonly data: WorkbookData;
  /** Sentences for the person who opened the file; none when everything is as in Excel. */
  readonly remarks: readonly string[];
  /**
   * To be called once, straight after the Model is made: from then on cells understand Excel's
   * spelling of formulas, and the answer is what `saveWorkbookFile` needs.
   */
  connect(model: Model): SavingOrigin;
}

/** Opens .xlsx, .xlsm, .csv and .tsv. Throws a WorkbookFileError that says in words what to do. */
export async function openWorkbookFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<OpenedWorkbook> {
  install();
  if (fileKind(bytes, fileName) === "csv") return openTextFiles([{ bytes, fileName }]);
  try {
    const parts = await WorkbookPackage.open(bytes);
    refuseOtherKinds(parts, fileName);
    return opened(parts, []);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError(
      `${fileName} is damaged and cannot be opened. Open it in Excel, which may repair it, and save it again; or take an earlier copy.`,
    );
  }
}

/** Several .csv or .tsv files as one workbook, each a sheet that is called as its file. */
export function openTextFiles(
  files: readonly { readonly bytes: Uint8Array; readonly fileName: string }[],
): OpenedWorkbook {
  install();
  const taken = new Set<string>();
  const read = files.map(({ bytes, fileName }) => {
    if (fileKind(bytes, fileName) !== "csv") {
      throw new WorkbookFileError(
        `${fileName} is a workbook and no text file: open it by itself, or save its sheets as .csv files.`,
      );
    }
    const { cells, remarks } = csvWorkbook(bytes, fileName);
    return {
      cells: { ...cells, sheetName: freeName(cells.sheetName, taken) },
      remarks: files.length === 1 ? remarks : remarks.map((remark) => ofFile(remark, fileName)),
    };
  });
  const [first, ...others] = read.map(({ cells }) => cells.sheetName);
  if (first === undefined) {
    throw new WorkbookFileError("There is no .csv file to make a workbook of.");
  }
  return opened(
    newWorkbookPackage(first, ...others),
    read.flatMap(({ remarks }) => remarks),
    read.map(({ cells }) => cells),
  );
}

/** Of several files each remark says which one it is about. */
function ofFile(remark: string, fileName: string): string {
  return remark.startsWith(fileName) ? remark : `${fileName}: ${remark}`;
}

/** Names of sheets are told apart without regard to case, and have 31 characters at most. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, 31 - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** A workbook with one empty sheet, as Excel's "New". */
export function newWorkbookFile(): OpenedWorkbook {
  install();
  return opened(newWorkbookPackage("Sheet1"), []);
}

/** The workbook as an .xlsx file: what was opened, with the changes of the session. */
export async function saveWorkbookFile(model: Model, origin: SavingOrigin): Promise<Uint8Array> {
  return workbookBytes(model, origin);
}

function install(): void {
  installFunctionPack();
  installKeptFacts();
}

function opened(
  parts: WorkbookPackage,
  remarks: readonly string[],
  cells?: readonly CsvCells[],
): OpenedWorkbook {
  const read = readWorkbook(parts);
  const data = cells ? withCsvCells(read.data, cells) : read.data;
  return {
    data,
    remarks: [...remarks, ...read.remarks],
    connect: (model) => connectModel(model, read.origin, cells !== undefined),
  };
}
