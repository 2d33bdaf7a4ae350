import { registries, type CellPosition, type Getters, type Zone } from "../engine";

/** What the engine's evaluation has and its types do not tell. */
interface EvaluationPlugin {
  readonly getters: Getters;
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: CellPosition[];
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  finalize(): void;
  readonly evaluator: {
    evaluatedCells: { clearSheet(sheetId: string): void };
    formulaDependencies(): DependencyGraph;
    getCellsDependingOn(ranges: Iterable<RangeOfSheet>): RangeSet;
    blockedArrayFormulas: PositionSet;
    createEmptyPositionSet(): PositionSet;
    updateDependencies(position: CellPosition): void;
    evaluateAllCells(): void;
    evaluate(ranges: readonly RangeOfSheet[]): void;
  };
}

interface RangeOfSheet {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** By sheet. */
interface RangeSet {
  readonly setsBySheetId: Record<string, unknown>;
}

/** Which formulas depend on the columns of a sheet. */
interface DependencyGraph {
  readonly forest: Readonly<
    Record<
      string,
      | Record<
          string,
          {
            query(rows: { readonly top: number; readonly bottom: number }): readonly {
              readonly dependents: RangeOfSheet;
            }[];
          }
        >
      | undefined
    >
  >;
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
 * the workbook. Nor can a sheet that is deleted change a formula that does not refer to it.
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
    /** Deleted since everything was last worked out: the engine still takes their formulas for its own. */
    private readonly gone = new Set<string>();

    constructor(...settings: unknown[]) {
      super(...settings);
      const { evaluator, getters, gone } = this;
      const getCellsDependingOn = evaluator.getCellsDependingOn.bind(evaluator);
      evaluator.getCellsDependingOn = (ranges) => {
        const found = getCellsDependingOn(ranges);
        for (const sheetId of gone) delete found.setsBySheetId[sheetId];
        return found;
      };
      const evaluateAllCells = evaluator.evaluateAllCells.bind(evaluator);
      evaluator.evaluateAllCells = () => {
        const sheets = getters.getSheetIds();
        if (!sheets.some((sheetId) => isSparse(getters, sheetId))) return evaluateAllCells();
        const PositionMap = evaluator.evaluatedCells.constructor as new () => {
          clearSheet(sheetId: string): void;
        };
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
      if (wasDue) return;
      if (command.type === "DELETE_SHEET") {
        const { sheetId = "" } = command;
        this.gone.add(sheetId);
        if (isReferredToBeside(this.gone, this.evaluator.formulaDependencies(), sheetId)) return;
        this.evaluator.evaluatedCells.clearSheet(sheetId);
        this.shouldRebuildDependenciesGraph = false;
        return;
      }
      if (!localCommands.has(command.type)) return;
      const isKnown = command.type !== "RENAME_SHEET" || !hasLostReference(this.getters);
      if (isKnown) this.shouldRebuildDependenciesGraph = false;
    }

    override handle(command: Command): void {
      super.handle(command);
      const { evaluator } = this;
      if (this.shouldRebuildDependenciesGraph) return;
      if (command.type === "CREATE_SHEET") {
        const positions = evaluator.createEmptyPositionSet();
        for (const position of evaluator.blockedArrayFormulas) {
          if (!this.gone.has(position.sheetId)) positions.add(position);
        }
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

    override finalize(): void {
      const { gone } = this;
      if (this.shouldRebuildDependenciesGraph) gone.clear();
      else if (gone.size > 0) {
        this.positionsToUpdate = this.positionsToUpdate.filter(({ sheetId }) => !gone.has(sheetId));
      }
      super.finalize();
    }
  }
  installed.add(registry);
  registry.replace("evaluation", SparseEvaluation);
}

/** Whether a formula of a sheet that stays depends on one, by its words or by what it looked up. */
function isReferredToBeside(
  gone: ReadonlySet<string>,
  { forest }: DependencyGraph,
  sheetId: string,
): boolean {
  const allRows = { top: 0, bottom: Number.MAX_SAFE_INTEGER };
  return Object.values(forest[sheetId] ?? {}).some((column) =>
    column.query(allRows).some(({ dependents }) => !gone.has(dependents.sheetId)),
  );
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
