import { Failure, type FailureKind } from "../../domain/failure";
import { isObject } from "./plain-value";

/** Every error Excel shows in a cell; a text that is exactly one of these stands for the error. */
const KIND_OF_CODE: ReadonlyMap<string, FailureKind> = new Map([
  ["#N/A", "unavailable"],
  ["#GETTING_DATA", "unavailable"],
  ["#BUSY!", "unavailable"],
  ["#DIV/0!", "division"],
  ["#NUM!", "number"],
  ["#VALUE!", "value"],
  ["#REF!", "value"],
  ["#NAME?", "value"],
  ["#NULL!", "value"],
  ["#SPILL!", "value"],
  ["#CALC!", "value"],
  ["#FIELD!", "value"],
  ["#CONNECT!", "value"],
  ["#BLOCKED!", "value"],
  ["#UNKNOWN!", "value"],
  ["#EXTERNAL!", "value"],
  ["#TIMEOUT!", "value"],
  ["#PYTHON!", "value"],
]);

/**
 * The code of the error a cell holds, or null. Errors arrive as CustomFunctions.Error, as the plain
 * objects of the data-type protocol, or as their text, depending on host and version.
 */
export function errorCodeOf(cell: unknown): string | null {
  if (typeof cell === "string") {
    return cell.charCodeAt(0) === 35 && KIND_OF_CODE.has(cell) ? cell : null;
  }
  if (!isObject(cell)) return null;
  for (const candidate of [cell["code"], cell["basicValue"], cell["errorCode"]]) {
    if (typeof candidate === "string" && KIND_OF_CODE.has(candidate)) return candidate;
  }
  return cell instanceof Error || /Error$/.test(String(cell["valueType"] ?? cell["type"]))
    ? "#VALUE!"
    : null;
}

/** An error that stood in a cell comes out again where it went in. */
export function errorValueFailure(code: string, place: string): Failure {
  return new Failure(KIND_OF_CODE.get(code) ?? "value", `${place} holds the error ${code}`);
}
