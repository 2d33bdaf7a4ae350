import { CorePlugin, coreTypes, registries } from "../engine";
import type { ExcelStyle } from "../xlsx/kept";

const commandType = "WORKBENCH_FORMAT_CELLS";

/** Cells that get the same: their whole style, and a format where that is to change. */
export interface FormattedCells {
  readonly style: ExcelStyle;
  readonly format?: string;
  /** Column and row of each, one after the other. */
  readonly places: readonly number[];
}

interface FormatCells {
  readonly type: typeof commandType;
  readonly sheetId: string;
  readonly cells: readonly FormattedCells[];
}

/**
 * Formats many cells by one command. The engine's own formats one range alike, so that what an add-in
 * sets on ranges that overlap would be written to every cell once for each of them.
 */
class FormatCellsPlugin extends CorePlugin {
  override handle(command: { readonly type: string }): void {
    if (command.type !== commandType) return;
    const { sheetId, cells } = command as FormatCells;
    for (const { style, format, places } of cells) {
      // A format that is mentioned makes the engine calculate the cell and what depends on it.
      const given = format === undefined ? { style } : { style, format };
      for (let at = 0; at < places.length; at += 2) {
        const [col, row] = [places[at] as number, places[at + 1] as number];
        this.dispatch("UPDATE_CELL", { sheetId, col, row, ...given });
      }
    }
  }
}

/** Once, before the first Model is made. */
export function installFormatCells(): void {
  if (registries.corePluginRegistry.contains(commandType)) return;
  registries.corePluginRegistry.add(commandType, FormatCellsPlugin as never);
  (coreTypes as Set<string>).add(commandType);
  // What a cell was before is in the engine's own record of changes.
  registries.inverseCommandRegistry.add(commandType, (command) => [command]);
}

export function formatCellsCommand(sheetId: string, cells: readonly FormattedCells[]): FormatCells {
  return { type: commandType, sheetId, cells };
}
