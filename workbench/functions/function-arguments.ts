import type { Arg, FunctionResultObject } from "../engine";
import type { Json } from "../protocol/rich-api-request";
import type { FunctionParameter } from "./function-metadata";

/** The engine's names of errors that the runtime knows by others. */
const runtimeErrors: Readonly<Record<string, string>> = {
  "#ERROR": "#VALUE!",
  "#REF": "#REF!",
  "#BAD_EXPR": "#NAME?",
  "#CYCLE": "#VALUE!",
  "#SPILL!": "#VALUE!",
};

const errorText = /^#(?:N\/A|[A-Z_]+[!?]?|DIV\/0!)$/;

/**
 * The arguments as Excel on the web hands them to a custom function: rows of cells for a range, one
 * value for a cell, null for a blank cell and for an argument that was left out, and errors as
 * marked objects, out of which the runtime makes CustomFunctions.Error.
 */
export function functionArguments(
  parameters: readonly FunctionParameter[],
  given: readonly Arg[],
): readonly Json[] {
  return parameters.map((parameter, index) => {
    const argument = given[index];
    if (argument === undefined) return null;
    return parameter.dimensionality === "matrix" ? matrixOf(argument) : scalarOf(argument);
  });
}

/** The engine's matrices are lists of columns. */
function matrixOf(argument: Arg): Json {
  if (!Array.isArray(argument)) return [[valueOf(argument)]];
  const height = argument[0]?.length ?? 0;
  const rows: Json[][] = [];
  for (let row = 0; row < height; row += 1) {
    const cells: Json[] = new Array<Json>(argument.length);
    for (let column = 0; column < argument.length; column += 1) {
      cells[column] = valueOf(argument[column]?.[row]);
    }
    rows.push(cells);
  }
  return rows;
}

function scalarOf(argument: Arg): Json {
  return Array.isArray(argument) ? valueOf(argument[0]?.[0]) : valueOf(argument);
}

function valueOf(cell: FunctionResultObject | undefined): Json {
  const value = cell?.value ?? null;
  if (typeof value !== "string" || !value.startsWith("#") || !errorText.test(value)) return value;
  return { type: "CustomFunctionError", code: runtimeErrors[value] ?? value };
}
