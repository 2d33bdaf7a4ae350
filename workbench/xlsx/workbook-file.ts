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
  if (fileKind(bytes, fileName) === "csv") {
    const { cells, remarks } = csvWorkbook(bytes, fileName);
    return opened(newWorkbookPackage(cells.sheetName), remarks, cells);
  }
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
  cells?: CsvCells,
): OpenedWorkbook {
  const read = readWorkbook(parts);
  const data = cells ? withCsvCells(read.data, cells) : read.data;
  return {
    data,
    remarks: [...remarks, ...read.remarks],
    connect: (model) => connectModel(model, read.origin, cells !== undefined),
  };
}
