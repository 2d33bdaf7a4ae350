import { installFunctionPack } from "../../../workbench/formulas/function-pack/install";

/** The part of the workbench's spreadsheet engine that these tests use. */
interface Engine {
  readonly Model: new (data: unknown) => {
    readonly getters: {
      getEvaluatedCell(position: { sheetId: string; col: number; row: number }): {
        value: unknown;
        message?: string;
      };
    };
  };
  readonly registries: {
    readonly functionRegistry: { replace(name: string, description: unknown): unknown };
  };
  readonly helpers: { readonly arg: (definition: string) => unknown };
}

// Only a CommonJS require reaches the engine's Node build, which has no types of its own.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const engine = require("@odoo/o-spreadsheet") as Engine;

export const { Model } = engine;
export const argument = engine.helpers.arg;
export const functions = engine.registries.functionRegistry;

// Excel's functions that the engine lacks, as the workbench has them.
installFunctionPack();
