import { registries, type Getters, type Zone } from "../engine";

/** What the engine's evaluation has and its types do not tell. */
interface EvaluationPlugin {
  readonly getters: Getters;
  readonly evaluator: {
    evaluatedCells: object;
    evaluateAllCells(): void;
    evaluate(ranges: readonly { readonly sheetId: string; readonly zone: Zone }[]): void;
  };
}
type EvaluationClass = new (...settings: unknown[]) => EvaluationPlugin;

/** Below so many cells of a grid, walking all of them takes no time that anyone would notice. */
const largeGrid = 500_000;
/** A grid is sparse where not even one cell in so many holds anything. */
const sparseness = 8;

const installed = new WeakSet<object>();

/**
 * The engine works out every cell of a sheet's grid, blank or not: one word in A1048576 makes that
 * twenty-seven million. On a sparse sheet only rows that hold something are walked. Once, before the
 * first Model.
 */
export function installSparseEvaluation(): void {
  const registry = registries.coreViewsPluginRegistry as unknown as {
    get(name: string): EvaluationClass;
    replace(name: string, plugin: EvaluationClass): void;
  };
  if (installed.has(registry)) return;
  const Evaluation = registry.get("evaluation");

  class SparseEvaluation extends Evaluation {
    constructor(...settings: unknown[]) {
      super(...settings);
      const { evaluator, getters } = this;
      const evaluateAllCells = evaluator.evaluateAllCells.bind(evaluator);
      evaluator.evaluateAllCells = () => {
        const sheets = getters.getSheetIds();
        if (!sheets.some((sheetId) => isSparse(getters, sheetId))) return evaluateAllCells();
        const PositionMap = evaluator.evaluatedCells.constructor as new () => object;
        evaluator.evaluatedCells = new PositionMap();
        evaluator.evaluate(
          sheets.flatMap((sheetId) =>
            (isSparse(getters, sheetId)
              ? filledZones(getters, sheetId)
              : [getters.getSheetZone(sheetId)]
            ).map((zone) => ({ sheetId, zone })),
          ),
        );
      };
    }
  }
  installed.add(registry);
  registry.replace("evaluation", SparseEvaluation);
}

function isSparse(getters: Getters, sheetId: string): boolean {
  const size = getters.getNumberRows(sheetId) * getters.getNumberCols(sheetId);
  return size > largeGrid && getters.getCells(sheetId).length * sparseness < size;
}

/** Rows that hold something, those that follow each other together, as wide as they are filled. */
function filledZones(getters: Getters, sheetId: string): readonly Zone[] {
  const widths = new Map<number, { left: number; right: number }>();
  for (const { id } of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(id);
    const width = widths.get(row);
    if (width === undefined) widths.set(row, { left: col, right: col });
    else {
      width.left = Math.min(width.left, col);
      width.right = Math.max(width.right, col);
    }
  }
  const zones: Zone[] = [];
  for (const row of [...widths.keys()].sort((a, b) => a - b)) {
    const { left, right } = widths.get(row) as { left: number; right: number };
    const last = zones.at(-1);
    if (last?.bottom === row - 1 && last.left === left && last.right === right) last.bottom = row;
    else zones.push({ top: row, bottom: row, left, right });
  }
  return zones;
}
