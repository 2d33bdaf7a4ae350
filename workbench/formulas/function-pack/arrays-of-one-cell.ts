import { registries, type CellPosition } from "../../engine";
import { cellsByRow, type Argument } from "./function-definition";

/** What the engine gives a function to ask with. */
interface Calculation {
  readonly getters: {
    getSpreadZone(position: CellPosition): unknown;
    getCell(position: CellPosition): { readonly isFormula: boolean } | undefined;
  };
  getFormulaResult(position: CellPosition): unknown;
}

/**
 * To the engine a formula that fills one cell is no array, and A1# an error. To Excel it is an array
 * of one cell, which is what such a list comes to when one row is left.
 */
export function readArraysOfOneCell(): void {
  const name = "SPILLED.RANGE";
  const known = registries.functionRegistry.get(name);
  const compute = known.compute as (this: unknown, ...given: Argument[]) => unknown;
  registries.functionRegistry.replace(name, {
    ...known,
    compute(this: Calculation, ...given: Argument[]) {
      const result = compute.apply(this, given);
      const [cell] = cellsByRow(given[0]);
      const position = cell?.position;
      if (position === undefined || this.getters.getSpreadZone(position) !== undefined)
        return result;
      const isFormula = this.getters.getCell(position)?.isFormula === true;
      return isFormula ? this.getFormulaResult(position) : result;
    },
  } as never);
}
