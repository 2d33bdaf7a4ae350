import { Failure } from "../domain/failure";
import { Refusal, type RefusalCode } from "./refusal";

type Explanation = readonly [code: RefusalCode, sentence: string];

/** Each error code of Excel that a user can meet, as a sentence that says what to do. */
const explanations: Readonly<Record<string, Explanation>> = {
  AccessDenied: [
    "protectedSheet",
    "The sheet is protected: choose Review > Unprotect Sheet, then try again.",
  ],
  InvalidOperationInCellEditMode: [
    "cellEditMode",
    "A cell is being edited: press Enter or Esc, then try again.",
  ],
  ConnectionFailure: [
    "connectionLost",
    "The connection to Excel was lost: check the network, then try again.",
  ],
  ServiceNotAvailable: ["connectionLost", "Excel does not answer: wait a moment, then try again."],
  Timeout: ["connectionLost", "Excel took too long to answer: wait a moment, then try again."],
  HostRestartNeeded: [
    "connectionLost",
    "Excel has to be restarted: save, start it again and retry.",
  ],
  InactiveWorkbook: [
    "connectionLost",
    "Another workbook is in front: click this workbook, then try again.",
  ],
  RequestAborted: ["cancelled", "Excel stopped the work: try again."],
  ActivityLimitReached: ["connectionLost", "Excel is busy: wait a moment, then try again."],
  RequestPayloadSizeLimitExceeded: [
    "badInput",
    "The list is too large to write in one go: choose fewer rows or columns, then try again.",
  ],
  ResponsePayloadSizeLimitExceeded: [
    "badInput",
    "The list is too large to read in one go: choose fewer rows or columns, then try again.",
  ],
  RangeExceedsLimit: [
    "badInput",
    "The range is too large for Excel: choose fewer rows or columns, then try again.",
  ],
  MemoryLimitReached: [
    "badInput",
    "Excel has no memory left for this: close other workbooks, or choose fewer rows, then try again.",
  ],
  OperationCellsExceedLimit: [
    "badInput",
    "The step touches more cells than Excel takes at a time: choose fewer rows or columns, then try again.",
  ],
  FormulaLengthExceedsLimit: [
    "badInput",
    "A formula would be longer than Excel takes (8,192 characters): shorten the headings or choose fewer columns, then try again.",
  ],
  UndoNotSupported: [
    "notSupported",
    "Excel cannot undo this step and so refuses it as a part of one: try again, and copy the diagnostics if it comes back.",
  ],
  InsertDeleteConflict: [
    "badInput",
    "There is no room: a table, a merged cell or a result of several cells stands in the way. Move it or choose another place, then try again.",
  ],
  MergedRangeConflict: [
    "badInput",
    "Merged cells stand in the way: choose Home > Merge & Center > Unmerge Cells there, then try again.",
  ],
  FilteredRangeConflict: [
    "badInput",
    "A filter hides some of the cells: choose Data > Clear, then try again.",
  ],
  NonBlankCellOffSheet: [
    "badInput",
    "Cells at the end of the sheet hold something and would be pushed off it: clear the last rows and columns, then try again.",
  ],
  UnsupportedSheet: [
    "badInput",
    "This cannot be done on a chart sheet or a macro sheet: open a sheet with cells, then try again.",
  ],
  UnsupportedOperation: [
    "notSupported",
    "This workbook does not allow that, as when it is shared or in an old file format: save it as .xlsx, then try again.",
  ],
  Conflict: [
    "badInput",
    "Somebody else changed the same cells at the same time: wait a moment, then try again.",
  ],
  ApiNotFound: [
    "notSupported",
    "This version of Excel is too old for this step: install the newest updates, then try again.",
  ],
  ApiNotAvailable: [
    "notSupported",
    "This version of Excel is too old for this step: install the newest updates, then try again.",
  ],
  ItemNotFound: [
    "badInput",
    "A sheet, table or range that was read before is gone: read the list again.",
  ],
  InvalidReference: [
    "badInput",
    "A sheet, table or range that was read before is gone: read the list again.",
  ],
  InvalidSelection: [
    "badInput",
    "No cells are selected: click a cell of the list, then try again.",
  ],
  ItemAlreadyExists: [
    "badInput",
    "A sheet or table of this name was made in the meantime: try again.",
  ],
};

const structureProtected: Explanation = [
  "protectedSheet",
  "The workbook's structure is protected, so no sheet can be added: choose Review > Protect " +
    "Workbook to lift the protection, then try again.",
];

interface ExcelProblem {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly debugInfo?: { readonly errorLocation?: unknown };
}

function concernsSheetCollection(problem: ExcelProblem): boolean {
  return /^WorksheetCollection\./iu.test(String(problem.debugInfo?.errorLocation ?? ""));
}

/** Any error, as a Refusal with a sentence; what Excel said itself stays with it as its cause. */
export function explainProblem(problem: unknown): Refusal {
  const refusal = refusalFor(problem);
  if (refusal !== problem) {
    refusal.cause = problem;
  }
  return refusal;
}

function refusalFor(problem: unknown): Refusal {
  if (problem instanceof Refusal) {
    return problem;
  }
  if (problem instanceof Failure) {
    return new Refusal("badInput", problem.message);
  }
  if (problem instanceof DOMException && problem.name === "AbortError") {
    return new Refusal("cancelled", "Cancelled.");
  }
  const { code, message, ...rest } = Object(problem) as ExcelProblem;
  const detail = typeof message === "string" ? message : String(problem);
  if (code === "AccessDenied" && concernsSheetCollection(rest)) {
    return new Refusal(...structureProtected);
  }
  const known = typeof code === "string" ? explanations[code] : undefined;
  return known
    ? new Refusal(...known)
    : new Refusal(
        "unexpected",
        `Excel could not do this (${detail}): try again, and copy the diagnostics if it comes back.`,
      );
}
