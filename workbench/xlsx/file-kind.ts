import { WorkbookFileError } from "./workbook-file-error";

export type FileKind = "xlsx" | "csv";

/** Bigger files would leave a browser tab without memory. */
const largestFile = 200 * 1024 * 1024;

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells by its first bytes what a file is, whatever its name says, and refuses in words what the
 * workbench cannot open.
 */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (bytes.length === 0) {
    throw new WorkbookFileError(`${fileName} is empty. Choose a file that holds a workbook.`);
  }
  const isText = ["csv", "tsv", "txt", "tab"].includes(extension);
  // How many rows a large text file has is told where it is read.
  if (bytes.length > largestFile && !isText) {
    throw new WorkbookFileError(
      `${fileName} is larger than 200 MB. Save the sheets you need in a smaller workbook and open that.`,
    );
  }
  if (startsWith(bytes, zipMagic)) return "xlsx";
  if (startsWith(bytes, oleMagic)) throw new WorkbookFileError(oleSentence(bytes, fileName));
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048)).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<\?xml)/.test(start)) {
    throw new WorkbookFileError(
      `${fileName} is a web page or an XML file, not a workbook. Open it in Excel and save it as "Excel Workbook (.xlsx)".`,
    );
  }
  if (isText) return "csv";
  throw new WorkbookFileError(
    extension.startsWith("xls")
      ? `${fileName} is damaged, or is not an Excel workbook: it does not begin as one. Open it in Excel, let Excel repair it and save it again.`
      : `${fileName} is not a file the workbench opens. Choose an Excel workbook (.xlsx) or a text file (.csv).`,
  );
}

function oleSentence(bytes: Uint8Array, fileName: string): string {
  // The directory of such a file holds its stream names as UTF-16.
  return holdsUtf16(bytes, "EncryptedPackage")
    ? `${fileName} is protected with a password. Open it in Excel, remove the password under File, Info, Protect Workbook, save it and open it again.`
    : `${fileName} is a workbook of Excel 97-2003 (.xls), whatever its name says. Open it in Excel and save it as "Excel Workbook (.xlsx)".`;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("latin1").decode(bytes).includes([...text].join("\0"));
}
