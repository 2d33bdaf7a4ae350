import { CorePlugin, registries, type Model, type WorkbookData } from "../engine";

const pluginName = "formulaSheets";

/**
 * Knows which sheets may have formulas, so that nobody goes through a list of half a million values
 * to find none.
 */
class FormulaSheetsPlugin extends CorePlugin {
  static override getters = ["mayHaveFormulas"] as const;
  /** One that had a formula once stays among them. */
  private readonly sheets = new Set<string>();

  mayHaveFormulas(sheetId: string): boolean {
    return this.sheets.has(sheetId);
  }

  override handle(command: {
    readonly type: string;
    readonly sheetId?: string;
    readonly sheetIdTo?: string;
    readonly content?: string | null;
  }): void {
    const { type, sheetId, sheetIdTo, content } = command;
    if (type === "UPDATE_CELL" && sheetId !== undefined && content?.startsWith("=") === true) {
      this.sheets.add(sheetId);
    } else if (type === "DUPLICATE_SHEET" && sheetIdTo !== undefined) {
      this.sheets.add(sheetIdTo);
    }
  }

  override import({ sheets }: WorkbookData): void {
    for (const { id, cells } of sheets) {
      const mayBeFormula = Object.values(cells).some(
        // Those that follow each other are folded into one, which is no text.
        (content) => typeof content === "object" || content?.startsWith("=") === true,
      );
      if (mayBeFormula) this.sheets.add(id);
    }
  }
}

/** Once, before the first Model is made. */
export function installFormulaSheets(): void {
  if (registries.corePluginRegistry.contains(pluginName)) return;
  registries.corePluginRegistry.add(pluginName, FormulaSheetsPlugin as never);
}

type FormulaSheetsGetters = { mayHaveFormulas(sheetId: string): boolean };

export function mayHaveFormulas({ getters }: Pick<Model, "getters">, sheetId: string): boolean {
  return (getters as unknown as FormulaSheetsGetters).mayHaveFormulas(sheetId);
}

/** The sheets that may have formulas. */
export function sheetsWithFormulas(model: Pick<Model, "getters">): readonly string[] {
  return model.getters.getSheetIds().filter((sheetId) => mayHaveFormulas(model, sheetId));
}
