import type { FunctionResultObject, Matrix } from "../engine";
import type { Json } from "../protocol/rich-api-request";

export type FunctionOutcome =
  | { readonly isSuccess: true; readonly value: Json }
  | { readonly isSuccess: false; readonly code: number; readonly message: string | null };

/** The runtime's numbers of what went wrong, as Excel shows them. */
const errorOfCode: Readonly<Record<number, string>> = {
  0: "#NUM!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  4: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Excel shows a function's own sentence for these two errors only. */
const errorsWithSentence: ReadonlySet<string> = new Set(["#VALUE!", "#N/A"]);

export const busy: FunctionResultObject = { value: "#BUSY!", message: "Loading..." };

/** What the cell gets, in the engine's shape: a matrix is a list of columns. */
export function engineResult(
  outcome: FunctionOutcome,
): FunctionResultObject | Matrix<FunctionResultObject> {
  if (!outcome.isSuccess) {
    return errorResult(errorOfCode[outcome.code] ?? "#VALUE!", outcome.message);
  }
  if (!Array.isArray(outcome.value)) return cellResult(outcome.value);
  const rows = outcome.value as readonly Json[];
  const first = rows[0];
  if (!Array.isArray(first) || first.length === 0) return errorResult("#VALUE!", null);
  return first.map((_cell, column) =>
    rows.map((row) => cellResult((row as readonly Json[])[column] ?? null)),
  );
}

interface CustomFunctionError {
  readonly valueType: "CustomFunctionError";
  readonly code: string;
  readonly message?: string;
}

function cellResult(value: Json): FunctionResultObject {
  if (isError(value)) return errorResult(value.code, value.message ?? null);
  // A null in a result shows as 0 in Excel.
  if (value === null) return { value: 0 };
  if (typeof value === "object") {
    return errorResult("#VALUE!", "The workbench does not show entities and other data types.");
  }
  return { value };
}

function isError(value: Json): value is Json & CustomFunctionError {
  return (
    typeof value === "object" &&
    value !== null &&
    "valueType" in value &&
    value.valueType === "CustomFunctionError"
  );
}

function errorResult(value: string, message: string | null): FunctionResultObject {
  return message && errorsWithSentence.has(value) ? { value, message } : { value };
}
