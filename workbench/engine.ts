/**
 * The one place that names the spreadsheet engine. In Node it is the package; in the browser the
 * bundler maps this import to the global of the unmodified script that the page loads by itself.
 */
import { groupByWhereMissing } from "./group-by-where-missing";

// The engine needs it for undo steps of several cells; Node has it from version 21 on.
groupByWhereMissing();

export {
  addFunction,
  CompiledFormula,
  components,
  coreTypes,
  CorePlugin,
  EvaluationError,
  helpers,
  links,
  lockedSheetAllowedCommands,
  Model,
  registries,
  stores,
  UIPlugin,
} from "@odoo/o-spreadsheet";
export type {
  AddFunctionDescription,
  Arg,
  ArgDefinition,
  CellPosition,
  Command,
  CellValue,
  ChartDefinition,
  ConditionalFormat,
  CoreTable,
  DataValidationRule,
  EvalContext,
  FunctionResultObject,
  Getters,
  Matrix,
  Style,
  TableConfig,
  WorkbookData,
  Zone,
} from "@odoo/o-spreadsheet";
