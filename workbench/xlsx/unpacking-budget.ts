import { WorkbookFileError } from "./workbook-file-error";
import type { ZipEntry } from "./zip-read";

const mebibyte = 1024 * 1024;

/**
 * XML of a million cells is about 35 MB, and as many texts may be as large; more than this no browser
 * tab turns into a grid. While it is unpacked, a part is there as bytes and as text.
 */
const largestContent = 160 * mebibyte;

/** Sheets of equal rows shrink to a fiftieth; a file made to fill the memory to a thousandth. */
const greatestRatio = 200;
const smallestSuspicious = 4 * mebibyte;

/** Refuses, before anything is unpacked, parts that together or by themselves would fill the memory. */
export function checkBudget(entries: readonly ZipEntry[]): void {
  const content = entries.reduce((sum, { size }) => sum + size, 0);
  if (content > largestContent) {
    throw new WorkbookFileError(
      `The workbook unpacks to ${Math.round(content / mebibyte)} MB, and the workbench opens up to ${largestContent / mebibyte} MB. Save the sheets you need in a smaller workbook and open that.`,
    );
  }
  const swollen = entries.find(
    ({ size, stored }) => size > smallestSuspicious && size > stored.length * greatestRatio,
  );
  if (swollen) {
    throw new WorkbookFileError(
      `${swollen.name} in this file unpacks to ${Math.round(swollen.size / swollen.stored.length)} times its size, which only files made to fill the memory do. If the workbook is yours, open it in Excel and delete the rows below your data.`,
    );
  }
}
