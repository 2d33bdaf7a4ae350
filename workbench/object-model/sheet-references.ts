import type { CompiledFormula } from "../engine";

/** What the engine's formulas have and its types do not tell. */
type Dependencies = Pick<CompiledFormula, "rangeDependencies">["rangeDependencies"];

/** A command after which references to a sheet change. */
export interface MovingCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly targetSheetId?: string;
}

/** After these, references to their sheet change, and none to others. */
const ofOneSheet: ReadonlySet<string> = new Set([
  "ADD_COLUMNS_ROWS",
  "REMOVE_COLUMNS_ROWS",
  "RENAME_SHEET",
  "DELETE_SHEET",
]);

/**
 * Which sheets have formulas that refer to a sheet, or to one that is not there: when a sheet changes,
 * formulas are looked through where one may mean it. What was noted once stays noted, so that Undo may
 * bring any of it back.
 */
export class SheetReferences {
  private readonly referring = new Map<string, Set<string>>();
  private readonly lost = new Set<string>();

  note(owner: string, dependencies: Dependencies): void {
    for (const { sheetId, invalidSheetName } of dependencies) {
      if (invalidSheetName !== undefined) this.lost.add(owner);
      else this.add(sheetId, owner);
    }
  }

  /** Sheets on which a formula may name a sheet that is not there. */
  withLost(): readonly string[] {
    return [...this.lost];
  }

  /** Sheets with formulas that the command may change; null where it may be any. */
  changedBy({ type, sheetId }: MovingCommand): ReadonlySet<string> | null {
    if (!ofOneSheet.has(type) || sheetId === undefined) return null;
    const referring = this.referring.get(sheetId) ?? [];
    const isOfNames = type === "RENAME_SHEET" || type === "DELETE_SHEET";
    return new Set([...referring, ...(isOfNames ? this.lost : [])]);
  }

  /** Where references lead once the command is carried out. */
  follow({ type, sheetId, targetSheetId }: MovingCommand): void {
    if (sheetId === undefined) return;
    const referring = this.referring.get(sheetId) ?? [];
    if (type === "DELETE_SHEET") for (const owner of referring) this.lost.add(owner);
    if (type === "RENAME_SHEET") for (const owner of this.lost) this.add(sheetId, owner);
    if (type === "MOVE_RANGES" && targetSheetId !== undefined) {
      for (const owner of referring) this.add(targetSheetId, owner);
    }
  }

  private add(sheetId: string, owner: string): void {
    const owners = this.referring.get(sheetId);
    if (owners === undefined) this.referring.set(sheetId, new Set([owner]));
    else owners.add(owner);
  }
}
