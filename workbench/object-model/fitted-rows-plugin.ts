import { measureLettersWhereMissing } from "../measure-letters-where-missing";
import { registries, type CellPosition, type Getters, type Style, type Zone } from "../engine";

interface Cell {
  readonly isFormula: boolean;
  readonly content: string;
  readonly style?: Style;
}

/** What the engine's heights of rows have and its types do not tell. */
interface RowSizePlugin {
  getters: Getters;
  handle(command: Command): void;
  finalize(): void;
  getCellHeight(position: CellPosition): number;
  updateRowSizeForZoneChange(sheetId: string, zone: Pick<Zone, "top" | "bottom">): void;
}

interface Command {
  readonly type: string;
  readonly sheetId?: string;
  readonly row?: number;
  readonly col?: number;
  readonly target?: readonly Zone[];
  readonly style?: Style | null;
}

type RowSizeClass = new (...settings: unknown[]) => RowSizePlugin;

/** In pixels: what the engine takes for a row in which nothing asks for more. */
const usualHeight = 23;

const installed = new WeakSet<object>();

/**
 * Fits rows as Excel does. The engine fits them to what is typed alone: a formula's text that wraps
 * was cut off after its first line. And it fits merged cells by the width of the first of them, where
 * Excel leaves the row as it is. Once, before the first Model.
 */
export function installFittedRows(): void {
  const registry = registries.coreViewsPluginRegistry as unknown as {
    get(name: string): RowSizeClass;
    replace(name: string, plugin: RowSizeClass): void;
  };
  if (installed.has(registry)) return;
  measureLettersWhereMissing();
  const RowSizes = registry.get("row_size");

  class FittedRows extends RowSizes {
    /** Rows in which a formula that wraps was entered or dressed: fitted once it is worked out. */
    due = new Map<string, Set<number>>();

    override handle(command: Command): void {
      super.handle(command);
      const { type, sheetId = "", row = 0, col = 0, target = [], style } = command;
      if (type === "START") {
        for (const id of this.getters.getSheetIds()) this.noteRows(id);
      } else if (type === "UPDATE_CELL") {
        this.note({ sheetId, row, col });
      } else if (type === "SET_FORMATTING" && style?.wrapping !== undefined) {
        for (const zone of target) this.noteRows(sheetId, zone);
      }
    }

    override finalize(): void {
      super.finalize();
      const { due } = this;
      if (due.size === 0) return;
      this.due = new Map();
      for (const [sheetId, rows] of due) {
        if (!this.getters.tryGetSheet(sheetId)) continue;
        const last = this.getters.getNumberRows(sheetId);
        for (const row of rows) {
          if (row < last) this.updateRowSizeForZoneChange(sheetId, { top: row, bottom: row });
        }
      }
    }

    override getCellHeight(position: CellPosition): number {
      if (this.getters.isInMerge(position)) return usualHeight;
      const cell = this.getters.getCell(position) as Cell | undefined;
      return wraps(cell) ? this.heightOfResult(position, cell) : super.getCellHeight(position);
    }

    /** As high as if what the formula gives had been typed. */
    heightOfResult(position: CellPosition, { style }: Cell): number {
      const { getters } = this;
      const content = getters.getEvaluatedCell(position).formattedValue;
      const typed = { isFormula: false, content, ...(style ? { style } : {}) };
      this.getters = Object.create(getters, { getCell: { value: () => typed } }) as Getters;
      try {
        return super.getCellHeight(position);
      } finally {
        this.getters = getters;
      }
    }

    note(position: CellPosition): void {
      const { sheetId, row } = position;
      if (!wraps(this.getters.getCell(position) as Cell | undefined)) return;
      const rows = this.due.get(sheetId) ?? new Set();
      this.due.set(sheetId, rows.add(row));
    }

    noteRows(sheetId: string, zone?: Zone): void {
      for (const { id } of this.getters.getCells(sheetId)) {
        const position = this.getters.getCellPosition(id);
        const { row, col } = position;
        const isMeant =
          zone === undefined ||
          (row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right);
        if (isMeant) this.note(position);
      }
    }
  }
  installed.add(registry);
  registry.replace("row_size", FittedRows);
}

/** Whether it is a formula whose words take as many lines as they need. */
function wraps(cell: Cell | undefined): cell is Cell {
  return cell?.isFormula === true && cell.style?.wrapping === "wrap";
}
