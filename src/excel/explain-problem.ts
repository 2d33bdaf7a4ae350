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
  RequestAborted: ["cancelled", "Excel stopped the work: nothing was changed; try again."],
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
    return new Refusal("cancelled", "Cancelled: nothing was changed.");
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
        `Excel could not do this (${detail}): nothing was changed; try again, and copy the ` +
          `diagnostics if it comes back.`,
      );
}
