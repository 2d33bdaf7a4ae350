import { installFunctionPack } from "../formulas/function-pack/install";
import { installKeptFacts } from "../xlsx/kept-facts-plugin";
import { installMissingFunctions } from "../profiles/missing-functions";
import { installOneStep } from "./one-step-plugin";

/** What the engine needs before the first workbook is opened. May be called again. */
export function installWorkbench(): void {
  installOneStep();
  installKeptFacts();
  installFunctionPack();
  installMissingFunctions();
}
