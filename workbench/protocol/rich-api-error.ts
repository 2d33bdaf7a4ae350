/** Excel's own sentences for its error codes, as its clients see them. */
const sentences: Readonly<Record<RichApiErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict:
    "The insert or delete operation attempted resulted in a conflict with existing content.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is not valid; the object it leads to does not exist.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Exit the edit mode by pressing Enter or Tab or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UndoNotSupported: "Undo is not supported for this operation, so it cannot be in an undo group.",
};

export type RichApiErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
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
