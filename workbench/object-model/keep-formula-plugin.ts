import { registries, type CellPosition, type Getters, type Style } from "../engine";
import { createFormulaWords, type FormulaWords } from "../formulas/formula-words";

/** What a cell is to become; what is left out stays. */
interface CellChange {
  readonly content?: string;
  readonly formula?: unknown;
  readonly style?: Style | null;
  readonly format?: string;
}

interface FormulaCell {
  readonly id: number;
  readonly isFormula: boolean;
  readonly style?: Style;
  readonly format?: string;
}

/** What the engine's cells have and its types do not tell. */
interface CellPlugin {
  readonly getters: { getCell(position: CellPosition): FormulaCell | undefined };
  readonly history: { update(...pathAndValue: unknown[]): void };
  /** By sheet. */
  cells: Readonly<Record<string, unknown>>;
  beforeHandle(command: { readonly type: string; readonly sheetId?: string }): void;
  adaptRanges(...change: unknown[]): void;
  updateCell(sheetId: string, col: number, row: number, after: CellChange): void;
}
interface CellClass {
  new (...settings: unknown[]): CellPlugin & { readonly getters: Getters };
  readonly getters: readonly string[];
}

const installed = new WeakSet<object>();

/**
 * The engine compiles a formula anew for whatever happens to its cell, which on thousands of rows is
 * most of the time and memory of formatting them. A format leaves the formula that there is. Which
 * words formulas have is noted here too, where each of them passes. Once, before the first Model.
 */
export function installKeptFormulas(): void {
  const registry = registries.corePluginRegistry as unknown as {
    get(name: string): CellClass;
    replace(name: string, plugin: CellClass): void;
  };
  if (installed.has(registry)) return;
  const Cells = registry.get("cell");

  class FormulaKeepingCells extends Cells {
    static override readonly getters = [...Cells.getters, "isFormulaWord"];
    readonly words: FormulaWords = createFormulaWords();
    leaving: string | null = null;

    override beforeHandle(command: Parameters<CellPlugin["beforeHandle"]>[0]): void {
      super.beforeHandle(command);
      this.leaving = command.type === "DELETE_SHEET" ? (command.sheetId ?? null) : null;
    }

    override adaptRanges(...change: unknown[]): void {
      if (this.leaving === null) return super.adaptRanges(...change);
      // What stands on a sheet that goes need not be told that it goes.
      const all = this.cells;
      this.cells = Object.fromEntries(
        Object.entries(all).filter(([sheetId]) => sheetId !== this.leaving),
      );
      super.adaptRanges(...change);
      this.cells = all;
    }

    isFormulaWord(word: string): boolean {
      return this.words.has(word);
    }

    override updateCell(sheetId: string, col: number, row: number, after: CellChange): void {
      if (after.content?.startsWith("=") === true) this.words.note(after.content);
      const isOfContent = after.content !== undefined || "formula" in after;
      const before = isOfContent
        ? undefined
        : (this.getters.getCell({ sheetId, col, row }) as FormulaCell | undefined);
      if (before?.isFormula !== true) {
        super.updateCell(sheetId, col, row, after);
        return;
      }
      const { style = before.style, format = before.format } = after;
      const dressed = { ...before, style: style || undefined, format };
      this.history.update("cells", sheetId, before.id, dressed);
    }
  }
  installed.add(registry);
  registry.replace("cell", FormulaKeepingCells);
}
