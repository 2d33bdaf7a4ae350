import { EvaluationError, helpers, registries } from "../../engine";
import { distributionFunctions } from "./distribution-functions";
import { nameErrorsAsExcelDoes } from "./documented-errors";
import { ExcelError, type Argument, type FunctionDefinition } from "./function-definition";
import { informationFunctions } from "./information-functions";
import { limitLargeArrays } from "./large-arrays";
import { lookupFunctions } from "./lookup-functions";
import { mathematicsFunctions } from "./mathematics-functions";
import { readArraysOfOneCell } from "./arrays-of-one-cell";
import { refuseUnequalRanges } from "./range-sizes";
import { statisticsFunctions } from "./statistics-functions";
import { textFunctions } from "./text-functions";

type EngineDescription = Parameters<typeof registries.functionRegistry.replace>[1];

const excelErrors = [
  "#VALUE!",
  "#REF!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#GETTING_DATA",
  "#BUSY!",
];

/** Teaches the engine Excel's functions and errors. Once a page, before the first Model. */
export function installFunctionPack(): void {
  if (registries.functionRegistry.contains("EXCEL.SINGLE")) return;
  for (const error of excelErrors) registries.errorTypes.add(error);
  const tables = [
    textFunctions,
    lookupFunctions,
    statisticsFunctions,
    mathematicsFunctions,
    distributionFunctions,
    informationFunctions,
  ];
  for (const [name, definition] of tables.flatMap((table) => Object.entries(table))) {
    registries.functionRegistry.replace(name, description(definition));
  }
  nameErrorsAsExcelDoes();
  limitLargeArrays();
  refuseUnequalRanges();
  readArraysOfOneCell();
}

function description(definition: FunctionDefinition): EngineDescription {
  return {
    description: definition.description,
    category: "Excel",
    isExported: true,
    args: definition.parameters.map((parameter) => ({
      ...helpers.arg(parameter),
      ...(definition.acceptsErrors ? { acceptErrors: true } : {}),
    })),
    compute: (...given) => {
      try {
        return definition.compute(...(given as Argument[]));
      } catch (error) {
        if (error instanceof ExcelError) return new EvaluationError(error.message, error.value);
        throw error;
      }
    },
  };
}
