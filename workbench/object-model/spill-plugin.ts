import { EvaluationError, registries, type CellPosition, type Getters, type Zone } from "../engine";
import { overlap } from "./shift-conflicts";

const tableCommands: ReadonlySet<string> = new Set([
  "CREATE_TABLE",
  "REMOVE_TABLE",
  "UPDATE_TABLE",
  "DELETE_SHEET",
]);

interface TableCommand {
  readonly type: string;
  readonly sheetId?: string;
}

/** What the engine's evaluation has and its types do not tell. */
interface EvaluationPlugin {
  readonly getters: Getters;
  readonly evaluator: {
    assertNoMergedCellsInSpreadZone(
      position: CellPosition,
      matrix: readonly (readonly unknown[])[],
    ): void;
    /** Where arrays are, those included that find no room. */
    spreadingRelations: {
      searchFormulaPositionsSpreadingOn(sheetId: string, zone: Zone): Iterable<CellPosition>;
    };
  };
  shouldRebuildDependenciesGraph: boolean;
  beforeHandle(command: TableCommand): void;
  handle(command: TableCommand): void;
}
type EvaluationClass = new (...settings: unknown[]) => EvaluationPlugin;

const installed = new WeakSet<object>();

/** In Excel an array neither spills inside of a table nor over one: #SPILL!. Once, before the first Model. */
export function installSpillRules(): void {
  const registry = registries.coreViewsPluginRegistry as unknown as {
    get(name: string): EvaluationClass;
    replace(name: string, plugin: EvaluationClass): void;
  };
  if (installed.has(registry)) return;
  const Evaluation = registry.get("evaluation");

  class EvaluationWithTables extends Evaluation {
    constructor(...settings: unknown[]) {
      super(...settings);
      const { evaluator, getters } = this;
      const refuseMerges = evaluator.assertNoMergedCellsInSpreadZone.bind(evaluator);
      evaluator.assertNoMergedCellsInSpreadZone = (position, matrix) => {
        refuseMerges(position, matrix);
        refuseTables(getters, position, matrix);
      };
    }

    private areas: readonly TableArea[] = [];

    override beforeHandle(command: TableCommand): void {
      super.beforeHandle(command);
      if (tableCommands.has(command.type)) this.areas = tableAreas(this.getters, command);
    }

    /** What spilled before a table came may not spill any more, and the other way round. */
    override handle(command: TableCommand): void {
      super.handle(command);
      if (!tableCommands.has(command.type)) return;
      const { spreadingRelations } = this.evaluator;
      const meetsArray = [...this.areas, ...tableAreas(this.getters, command)].some(
        ({ sheetId, zone }) =>
          [...spreadingRelations.searchFormulaPositionsSpreadingOn(sheetId, zone)].length > 0,
      );
      if (meetsArray) this.shouldRebuildDependenciesGraph = true;
      this.areas = [];
    }
  }
  installed.add(registry);
  registry.replace("evaluation", EvaluationWithTables);
}

interface TableArea {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** Of the sheet whose tables change. */
function tableAreas(getters: Getters, { sheetId }: TableCommand): readonly TableArea[] {
  if (sheetId === undefined || !getters.tryGetSheet(sheetId)) return [];
  return getters.getCoreTables(sheetId).map(({ range }) => ({ sheetId, zone: range.zone }));
}

function refuseTables(
  getters: Getters,
  { sheetId, row, col }: CellPosition,
  matrix: readonly (readonly unknown[])[],
): void {
  const area = {
    top: row,
    left: col,
    bottom: row + (matrix[0]?.length ?? 1) - 1,
    right: col + matrix.length - 1,
  };
  const meetsTable = getters
    .getCoreTables(sheetId)
    .some(({ range, type }) => type !== "dynamic" && overlap(range.zone, area));
  if (meetsTable) throw new EvaluationError("The result would spill into a table.", "#SPILL!");
}
