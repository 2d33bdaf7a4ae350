import { registries } from "../engine";
import type { RibbonButton } from "../ribbon-tab";

/** Behind the grid's own entries, as in Excel. */
const behindOwnEntries = 1000;

/** Puts what the manifest has for the menu of a cell into the grid's; a choice calls `press`. */
export function offerInCellMenu(
  buttons: readonly RibbonButton[],
  press: (button: RibbonButton) => Promise<void>,
): void {
  buttons.forEach((button, at) => {
    registries.cellMenuRegistry.add(button.id, {
      name: button.label,
      sequence: behindOwnEntries + at,
      isEnabledOnLockedSheet: true,
      execute: () => void press(button),
    });
  });
}
