/** Excel's own sentences for its error codes, as its clients see them. */
const sentences: Readonly<Record<RichApiErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  FormulaLengthExceedsLimit:
    "The bytecode of the applied formula exceeds the maximum length limit.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict:
    "The insert or delete operation attempted resulted in a conflict with existing content.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is not valid; the object it leads to does not exist.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Exit the edit mode by pressing Enter or Tab or selecting another cell, and then try again.",
  InvalidSelection: "The current selection is invalid for this operation.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. Delete enough rows or columns to make room for what you want to insert and then try again.",
  OperationCellsExceedLimit:
    "The attempted operation affects more than the limit of 33554000 cells.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UndoNotSupported: "Undo is not supported for this operation, so it cannot be in an undo group.",
};

export type RichApiErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "FilteredRangeConflict"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UndoNotSupported";

const httpStatusCodes: Partial<Record<RichApiErrorCode, number>> = {
  ItemNotFound: 404,
  GeneralException: 500,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
};

/** A refusal that the client turns into an OfficeExtension.Error with this code and message. */
export class RichApiError extends Error {
  readonly code: RichApiErrorCode;
  readonly httpStatusCode: number;

  constructor(code: RichApiErrorCode, message: string = sentences[code]) {
    super(message);
    this.name = "RichApiError";
    this.code = code;
    this.httpStatusCode = httpStatusCodes[code] ?? 400;
  }
}
