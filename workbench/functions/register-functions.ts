import {
  registries,
  type AddFunctionDescription,
  type Arg,
  type ArgDefinition,
  type CellPosition,
  type EvalContext,
  type FunctionResultObject,
  type Getters,
} from "../engine";
import { cellName, quotedSheetName } from "../formulas/cell-address";
import { functionArguments } from "./function-arguments";
import type { FunctionBridge } from "./function-bridge";
import type { FunctionMetadata, FunctionParameter, FunctionsMetadata } from "./function-metadata";
import { busy, engineResult } from "./function-result";
import type { LateFunctions } from "./late-functions";
import { givesWholeColumns } from "./whole-columns";

/** The add-in that calculates for a workbook, and the cells that wait for it. */
export interface FunctionHost {
  readonly bridge: FunctionBridge;
  readonly late: LateFunctions;
  readonly wholeColumnArgument: "cells" | "#CALC!";
  readonly waitingCells: Map<string, CellPosition>;
  /** Results of several cells that were given out and not looked at since. */
  readonly filledAreas: Map<string, FilledArea>;
}

export interface FilledArea {
  readonly position: CellPosition;
  readonly rows: number;
  readonly columns: number;
}

/** The engine's functions are the same for every workbook; the workbook tells whom to ask. */
const hosts = new WeakMap<Getters, FunctionHost>();

/** Cells that were calculated while their workbook was opened, before an add-in was there to ask. */
const early = new WeakMap<Getters, Map<string, CellPosition>>();

/** From here on the add-in answers; cells that asked before are to be calculated once more. */
export function connectFunctions(getters: Getters, host: FunctionHost): void {
  hosts.set(getters, host);
  for (const [address, position] of early.get(getters) ?? []) {
    host.waitingCells.set(address, position);
  }
  early.delete(getters);
}

function waitForHost(context: EvalContext): FunctionResultObject {
  const position = context.__originCellPosition;
  const waiting = early.get(context.getters) ?? new Map<string, CellPosition>();
  if (position) waiting.set(addressOf(context), position);
  early.set(context.getters, waiting);
  return busy;
}

/** By which the engine's functions and the add-in's are told apart. */
export const functionCategory = "Key accounts";

/** What the engine knows of one of the add-in's functions, and where its help page is. */
export interface DescribedFunction extends AddFunctionDescription {
  readonly helpUrl?: string;
}

/** Makes `=KAM.SCORE(...)` known to the engine: names, argument help and choices. */
export function registerFunctions(namespace: string, metadata: FunctionsMetadata): void {
  registries.errorTypes.add("#BUSY!").add("#VALUE!").add("#REF!");
  for (const described of metadata.functions) {
    const name = `${namespace}.${described.name}`.toUpperCase();
    registries.functionRegistry.replace(name, engineFunction(name, described, metadata));
  }
}

function engineFunction(
  name: string,
  described: FunctionMetadata,
  metadata: FunctionsMetadata,
): DescribedFunction {
  return {
    description: described.description ?? "",
    category: functionCategory,
    ...(described.helpUrl ? { helpUrl: described.helpUrl } : {}),
    isExported: true,
    args: described.parameters.map((parameter) => engineArgument(parameter, metadata)),
    compute(this: EvalContext, ...given: Arg[]) {
      return compute(this, name, described, given);
    },
  };
}

function compute(
  context: EvalContext,
  name: string,
  described: FunctionMetadata,
  given: readonly Arg[],
) {
  const host = hosts.get(context.getters);
  if (described.options?.stream) {
    return { value: "#VALUE!", message: "The workbench cannot calculate this function." };
  }
  if (!host) return waitForHost(context);
  if (host.late.isUnknown(context.__originCellPosition)) {
    return { value: "#NAME?", message: `Excel does not know ${name} yet.` };
  }
  if (host.wholeColumnArgument === "#CALC!" && givesWholeColumns(formulaOf(context), name)) {
    return { value: "#CALC!", message: "Excel on the web hands no whole columns to functions." };
  }
  // As in Excel, a function is not called before what it uses is known.
  if (given.some(isBusy)) return busy;
  const position = context.__originCellPosition;
  const address = addressOf(context);
  const known = host.bridge.resultOf(
    {
      id: described.id,
      argumentsText: JSON.stringify(functionArguments(described.parameters, given)),
      address,
      isCancelable: described.options?.cancelable === true,
    },
    described.options?.requiresAddress ? address : "",
  );
  if (known) {
    const result = engineResult(known);
    if (position && Array.isArray(result)) {
      const area = { position, rows: result[0]?.length ?? 0, columns: result.length };
      host.filledAreas.set(address, area);
    }
    return result;
  }
  if (position) host.waitingCells.set(address, position);
  return busy;
}

function formulaOf({ getters, __originCellPosition }: EvalContext): string {
  const cell = __originCellPosition && getters.getCell(__originCellPosition);
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : "";
}

function isBusy(argument: Arg): boolean {
  return Array.isArray(argument)
    ? argument.some((column) => column.some((cell) => cell?.value === busy.value))
    : argument?.value === busy.value;
}

function addressOf({ getters, __originSheetId, __originCellPosition }: EvalContext): string {
  const sheet = quotedSheetName(getters.getSheetName(__originSheetId));
  if (!__originCellPosition) return sheet;
  const { row, col } = __originCellPosition;
  return `${sheet}!${cellName({ row, column: col })}`;
}

function engineArgument(parameter: FunctionParameter, metadata: FunctionsMetadata): ArgDefinition {
  const choices = metadata.enums?.find(({ id }) => id === parameter.customEnumId)?.values ?? [];
  const isMatrix = parameter.dimensionality === "matrix";
  const acceptsErrors =
    metadata.allowErrorForDataTypeAny === true && (parameter.type ?? "any") === "any";
  return {
    name: parameter.name,
    description: parameter.description ?? "",
    type: isMatrix ? ["ANY", "RANGE"] : [scalarType(parameter.type)],
    acceptMatrix: isMatrix,
    acceptErrors: acceptsErrors,
    ...(parameter.optional ? { optional: true } : {}),
    ...(parameter.repeating ? { repeating: true } : {}),
    ...(choices.length === 0
      ? {}
      : {
          proposalValues: choices.map(({ stringValue, numberValue, tooltip }) => ({
            value: numberValue ?? stringValue ?? "",
            label: tooltip ?? "",
          })),
        }),
  };
}

function scalarType(type: string | undefined): "ANY" | "NUMBER" | "STRING" | "BOOLEAN" {
  switch (type) {
    case "number":
      return "NUMBER";
    case "string":
      return "STRING";
    case "boolean":
      return "BOOLEAN";
    default:
      return "ANY";
  }
}
