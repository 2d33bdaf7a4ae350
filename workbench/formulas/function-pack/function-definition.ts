import { helpers, type FunctionResultObject } from "../../engine";

/** A value as the engine hands it over; undefined for an argument left out. */
export type Cell = FunctionResultObject | undefined;
/** Columns of cells: the engine keeps ranges column by column. */
export type Columns = readonly (readonly FunctionResultObject[])[];
export type Argument = Cell | Columns;
export type Plain = string | number | boolean | null;

export interface FunctionDefinition {
  readonly description: string;
  /** In the engine's own short form: "name (number, optional)". */
  readonly parameters: readonly string[];
  compute(...given: Argument[]): Plain | FunctionResultObject | FunctionResultObject[][];
  readonly acceptsErrors?: boolean;
}

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/** An error of Excel's, as the value of a cell. */
export class ExcelError extends Error {
  constructor(
    readonly value: "#VALUE!" | "#NUM!" | "#N/A" | "#DIV/0!" | "#REF!",
    sentence: string,
  ) {
    super(sentence);
  }
}

export function isColumns(argument: Argument): argument is Columns {
  return Array.isArray(argument);
}

/** Every cell of an argument, row by row as people read. */
export function cellsByRow(argument: Argument): FunctionResultObject[] {
  if (!isColumns(argument)) return argument === undefined ? [] : [argument];
  return (argument[0] ?? []).flatMap((_, row) =>
    argument.map((column) => column[row] as FunctionResultObject),
  );
}

export function refuseError(cell: FunctionResultObject): void {
  if (typeof cell.value === "string" && helpers.isEvaluationError(cell.value)) throw cell;
}

/** One number: text that reads as a number counts, any other is #VALUE!, as in Excel. */
export function numberOf(argument: Argument, whenLeftOut = 0): number {
  const cell = cellsByRow(argument)[0];
  if (cell === undefined || cell.value === null) return whenLeftOut;
  refuseError(cell);
  if (typeof cell.value === "number") return cell.value;
  if (typeof cell.value === "boolean") return cell.value ? 1 : 0;
  const number = Number(cell.value.trim() === "" ? "-" : cell.value.replaceAll(",", ""));
  if (Number.isNaN(number)) throw new ExcelError("#VALUE!", `"${cell.value}" is not a number`);
  return number;
}

export function textOf(argument: Argument): string {
  const cell = cellsByRow(argument)[0];
  if (cell === undefined || cell.value === null) return "";
  refuseError(cell);
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return String(cell.value);
}

/** The numbers of ranges and values; as in Excel, text and logical values in ranges are passed over. */
export function numbersOf(given: readonly Argument[]): number[] {
  return given.flatMap((argument) => {
    if (!isColumns(argument)) return argument === undefined ? [] : [numberOf(argument)];
    return cellsByRow(argument).flatMap((cell) => {
      refuseError(cell);
      return typeof cell.value === "number" ? [cell.value] : [];
    });
  });
}
