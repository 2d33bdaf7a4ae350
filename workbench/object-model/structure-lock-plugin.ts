import { RichApiError } from "../protocol/rich-api-error";
import { CorePlugin, coreTypes, registries, type Model } from "../engine";

const commandType = "LOCK_WORKBOOK_STRUCTURE";
/** The engine's refusal, as `change` reads it. */
export const structureLocked = "WorkbookStructureLocked";

export const lockedSentence =
  "The workbook is protected and cannot be changed. Unprotect it (Review, Protect Workbook) and try again.";

const structureCommands: ReadonlySet<string> = new Set([
  "CREATE_SHEET",
  "DELETE_SHEET",
  "DUPLICATE_SHEET",
  "HIDE_SHEET",
  "MOVE_SHEET",
  "RENAME_SHEET",
  "SHOW_SHEET",
  "COLOR_SHEET",
]);

/** The password, "" for none; null while the structure is free. */
type Lock = string | null;

interface LockCommand {
  readonly type: string;
  readonly lock: Lock;
}

/**
 * "Protect Workbook": no sheet comes, goes, moves or changes its name, whoever asks, the grid or an
 * add-in. Undo does not lift the protection, so it lies outside of the history.
 */
class StructureLockPlugin extends CorePlugin {
  static override getters = ["getStructureLock"] as const;
  private lock: Lock = null;

  getStructureLock(): Lock {
    return this.lock;
  }

  override allowDispatch(command: { readonly type: string }): never {
    const isRefused = this.lock !== null && structureCommands.has(command.type);
    // The engine's own list of reasons does not know this one.
    return (isRefused ? structureLocked : "Success") as never;
  }

  override handle(command: { readonly type: string }): void {
    if (command.type === commandType) this.lock = (command as LockCommand).lock;
  }

  override import(data: object): void {
    this.lock = (data as { structureLock?: Lock }).structureLock ?? null;
  }

  override export(data: object): void {
    if (this.lock !== null) Object.assign(data, { structureLock: this.lock });
  }
}

/** Once, before the first Model is made. */
export function installStructureLock(): void {
  if (registries.corePluginRegistry.contains(commandType)) return;
  registries.corePluginRegistry.add(commandType, StructureLockPlugin as never);
  (coreTypes as Set<string>).add(commandType);
}

export function structureLock(model: Model): Lock {
  return (model.getters as unknown as { getStructureLock(): Lock }).getStructureLock();
}

/** For what is not one command of the engine. */
export function refuseLockedStructure({ model }: { readonly model: Model }): void {
  if (structureLock(model) !== null) throw new RichApiError("AccessDenied", lockedSentence);
}

export function setStructureLock(model: Model, lock: Lock): void {
  const dispatch = model.dispatch as unknown as (type: string, payload: { lock: Lock }) => void;
  dispatch(commandType, { lock });
}
