import { registries, type CellPosition, type Getters, type Zone } from "../engine";

/** What the engine's evaluation has and its types do not tell. */
interface EvaluationPlugin {
  readonly getters: Getters;
  shouldRebuildDependenciesGraph: boolean;
  readonly positionsToUpdate: CellPosition[];
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  readonly evaluator: {
    evaluatedCells: object;
    blockedArrayFormulas: PositionSet;
    createEmptyPositionSet(): PositionSet;
    updateDependencies(position: CellPosition): void;
    evaluateAllCells(): void;
    evaluate(ranges: readonly { readonly sheetId: string; readonly zone: Zone }[]): void;
  };
}

interface PositionSet extends Iterable<CellPosition> {
  add(position: CellPosition): void;
}

interface Command {
  readonly type: string;
  readonly sheetId?: string;
  readonly target?: readonly Zone[];
}

type EvaluationClass = new (...settings: unknown[]) => EvaluationPlugin;

/** Below so many cells of a grid, walking all of them takes no time that anyone would notice. */
const largeGrid = 500_000;
/** A grid is sparse where not even one cell in so many holds anything. */
const sparseness = 8;

const installed = new WeakSet<object>();

/**
 * After these the engine works out every cell of the workbook, though no formula that is there can
 * give anything else: a sheet that is new has nothing on it, what a sheet is called is no part of a
 * reference, and merging changes the merged cells alone. A hundred new sheets took a hundred times
 * the workbook.
 */
const localCommands: ReadonlySet<string> = new Set(["CREATE_SHEET", "RENAME_SHEET", "ADD_MERGE"]);

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

    override beforeHandle(command: Command): void {
      const wasDue = this.shouldRebuildDependenciesGraph;
      super.beforeHandle(command);
      if (wasDue || !localCommands.has(command.type)) return;
      const isKnown = command.type !== "RENAME_SHEET" || !hasLostReference(this.getters);
      if (isKnown) this.shouldRebuildDependenciesGraph = false;
    }

    override handle(command: Command): void {
      super.handle(command);
      const { evaluator } = this;
      if (this.shouldRebuildDependenciesGraph) return;
      if (command.type === "CREATE_SHEET") {
        const positions = evaluator.createEmptyPositionSet();
        for (const position of evaluator.blockedArrayFormulas) positions.add(position);
        evaluator.blockedArrayFormulas = positions;
      } else if (command.type === "ADD_MERGE") {
        const { sheetId = "", target = [] } = command;
        for (const { top, bottom, left, right } of target) {
          for (let row = top; row <= bottom; row += 1) {
            for (let col = left; col <= right; col += 1) {
              evaluator.updateDependencies({ sheetId, row, col });
              this.positionsToUpdate.push({ sheetId, row, col });
            }
          }
        }
      }
    }
  }
  installed.add(registry);
  registry.replace("evaluation", SparseEvaluation);
}

/** Whether a formula names a sheet that is not there: it finds one that is called so from then on. */
function hasLostReference(getters: Getters): boolean {
  const { getSheetsWithLost } = getters as unknown as { getSheetsWithLost(): readonly string[] };
  return getSheetsWithLost().some((sheetId) =>
    getters
      .getCells(sheetId)
      .some(
        (cell) =>
          cell.isFormula &&
          cell.compiledFormula.rangeDependencies.some(
            ({ invalidSheetName }) => invalidSheetName !== undefined,
          ),
      ),
  );
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
