import { errorFunction, notRecalculatedFunction, singleFunction } from "../engine-only-functions";
import { unpackedText } from "../to-excel-formula";
import { cellsByRow, type FunctionTable, refuseError, textOf } from "./function-definition";

const errorNumbers = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
];

export const informationFunctions: FunctionTable = {
  N: {
    description: "The value as a number: TRUE is 1, text is 0",
    parameters: ["value (any)"],
    compute: (value) => {
      const cell = cellsByRow(value)[0];
      if (cell) refuseError(cell);
      return typeof cell?.value === "string" ? 0 : Number(cell?.value ?? 0);
    },
  },
  TYPE: {
    description: "1 number, 2 text, 4 logical value, 16 error",
    parameters: ["value (any)"],
    acceptsErrors: true,
    compute: (value) => {
      const cell = cellsByRow(value)[0];
      if (typeof cell?.value === "boolean") return 4;
      if (typeof cell?.value !== "string") return 1;
      return errorNumbers.includes(cell.value) ? 16 : 2;
    },
  },
  "ERROR.TYPE": {
    description: "The number of an error",
    parameters: ["value (any)"],
    acceptsErrors: true,
    compute: (value) => {
      const place = errorNumbers.indexOf(String(cellsByRow(value)[0]?.value));
      return place < 0 ? { value: "#N/A", message: "the value is not an error" } : place + 1;
    },
  },
  [errorFunction]: {
    description: "An error that stands in a formula as it is",
    parameters: ["error (string)"],
    compute: (error) => ({ value: textOf(error), message: "this error stands in the formula" }),
  },
  [singleFunction]: {
    description: "The first value of a result that may be many (@)",
    parameters: ["value (any, range<any>)"],
    acceptsErrors: true,
    compute: (value) => cellsByRow(value)[0] ?? 0,
  },
  [notRecalculatedFunction]: {
    description: "A formula that is not recalculated here: it keeps its text and its last value",
    parameters: ["formula (string)", "last_value (any)"],
    acceptsErrors: true,
    compute: (formula, last) => {
      const value = cellsByRow(last)[0]?.value ?? null;
      if (typeof value !== "string") return value;
      const text = unpackedText(value);
      if (!/^#[A-Z/0]+[!?A]$/.test(text)) return text;
      return { value: text, message: `not recalculated here: =${unpackedText(textOf(formula))}` };
    },
  },
};
