import { registries, type CellPosition } from "../../engine";
import { cellsByRow, type Argument } from "./function-definition";

/** What the engine gives a function to ask with: another one each time that it calculates. */
interface Calculation {
  readonly getters: {
    getSpreadZone(position: CellPosition): unknown;
    getCell(position: CellPosition): { readonly isFormula: boolean } | undefined;
  };
  getFormulaResult(position: CellPosition): unknown;
}

/** What was read in a calculation, by the cell that the array begins in. */
const read = new WeakMap<Calculation, Map<string, unknown>>();

function readIn(calculation: Calculation): Map<string, unknown> {
  const known = read.get(calculation) ?? new Map<string, unknown>();
  read.set(calculation, known);
  return known;
}

/**
 * What A1# is. To the engine a formula that fills one cell is no array, and A1# an error; to Excel it
 * is an array of one cell, which is what a list comes to when one row is left. And a thousand
 * formulas that look into one array read it once: the engine would copy it for each of them.
 */
export function readSpilledRanges(): void {
  const name = "SPILLED.RANGE";
  const known = registries.functionRegistry.get(name);
  const compute = known.compute as (this: unknown, ...given: Argument[]) => unknown;
  registries.functionRegistry.replace(name, {
    ...known,
    compute(this: Calculation, ...given: Argument[]) {
      const [cell, second] = cellsByRow(given[0]);
      const position = second === undefined ? cell?.position : undefined;
      if (position === undefined) return compute.apply(this, given);
      const { sheetId, col, row } = position;
      const place = `${sheetId} ${col} ${row}`;
      const readBefore = readIn(this).get(place);
      if (readBefore !== undefined) return readBefore;
      const result = compute.apply(this, given);
      if (this.getters.getSpreadZone(position) !== undefined) {
        readIn(this).set(place, result);
        return result;
      }
      const isFormula = this.getters.getCell(position)?.isFormula === true;
      return isFormula ? this.getFormulaResult(position) : result;
    },
  } as never);
}
