import { installFunctionPack } from "../formulas/function-pack/install";
import { installKeptFacts } from "../xlsx/kept-facts-plugin";
import { installMissingFunctions } from "../profiles/missing-functions";
import { installShapePlaces } from "../shapes/shape-places-plugin";
import { installProtection } from "./change";
import { installBubbleCharts } from "./bubble-chart";
import { installFormatCells } from "./format-cells-plugin";
import { installKeptFormulas } from "./keep-formula-plugin";
import { installLazyColors } from "./lazy-colors-plugin";
import { installFittedRows } from "./fitted-rows-plugin";
import { installFormulaSheets } from "./formula-sheets-plugin";
import { installOneStep } from "./one-step-plugin";
import { installSparseEvaluation } from "./sparse-evaluation-plugin";
import { installSpillRules } from "./spill-plugin";
import { installStructureLock } from "./structure-lock-plugin";

/** What the engine needs before the first workbook is opened. May be called again. */
export function installWorkbench(): void {
  installOneStep();
  installBubbleCharts();
  installFormatCells();
  installKeptFormulas();
  installLazyColors();
  installFittedRows();
  installSpillRules();
  installSparseEvaluation();
  installStructureLock();
  installProtection();
  installKeptFacts();
  installFormulaSheets();
  installShapePlaces();
  installFunctionPack();
  installMissingFunctions();
}
