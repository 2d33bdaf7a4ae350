import {
  registries,
  type CellPosition,
  type CompiledFormula,
  type Getters,
  type Style,
  type WorkbookData,
} from "../engine";
import { createFormulaWords, type FormulaWords } from "../formulas/formula-words";
import { SheetReferences, type MovingCommand } from "./sheet-references";

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
  readonly compiledFormula: CompiledFormula;
  readonly style?: Style;
  readonly format?: string;
}

/** What the engine's cells have and its types do not tell. */
interface CellPlugin {
  readonly getters: { getCell(position: CellPosition): FormulaCell | undefined };
  readonly history: { update(...pathAndValue: unknown[]): void };
  /** By sheet. */
  cells: Readonly<Record<string, unknown>>;
  beforeHandle(command: MovingCommand): void;
  handle(command: MovingCommand): void;
  import(data: WorkbookData): void;
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
 * words formulas have and which sheets they refer to is noted here too, where each of them passes. Once,
 * before the first Model.
 */
export function installKeptFormulas(): void {
  const registry = registries.corePluginRegistry as unknown as {
    get(name: string): CellClass;
    replace(name: string, plugin: CellClass): void;
  };
  if (installed.has(registry)) return;
  const Cells = registry.get("cell");

  class FormulaKeepingCells extends Cells {
    static override readonly getters = [...Cells.getters, "isFormulaWord", "getSheetsWithLost"];
    readonly words: FormulaWords = createFormulaWords();
    references = new SheetReferences();
    /** What is being carried out. */
    command: MovingCommand = { type: "" };

    override import(data: WorkbookData): void {
      super.import(data);
      for (const sheetId of Object.keys(this.cells)) {
        for (const cell of this.getters.getCells(sheetId)) this.noteReferences(sheetId, cell);
      }
    }

    override beforeHandle(command: MovingCommand): void {
      super.beforeHandle(command);
      this.command = command;
    }

    /** Formulas are looked through where one may change; what goes need not be told that it goes. */
    override adaptRanges(...change: unknown[]): void {
      const changed = this.references.changedBy(this.command);
      const { type, sheetId: moved } = this.command;
      const leaving = type === "DELETE_SHEET" ? moved : undefined;
      const all = this.cells;
      this.cells = Object.fromEntries(
        Object.entries(all).filter(
          ([sheetId]) => sheetId !== leaving && changed?.has(sheetId) !== false,
        ),
      );
      super.adaptRanges(...change);
      this.cells = all;
      this.references.follow(this.command);
    }

    noteReferences(sheetId: string, cell: object | undefined): void {
      const { isFormula, compiledFormula } = (cell ?? {}) as Partial<FormulaCell>;
      if (isFormula === true && compiledFormula) {
        this.references.note(sheetId, compiledFormula.rangeDependencies);
      }
    }

    /** Sheets on which a formula may name a sheet that is not there. */
    getSheetsWithLost(): readonly string[] {
      return this.references.withLost();
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
        if (isOfContent) this.noteReferences(sheetId, this.getters.getCell({ sheetId, col, row }));
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
