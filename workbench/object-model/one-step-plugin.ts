import { lockedSheetAllowedCommands, registries, UIPlugin, type Model } from "../engine";

const commandType = "WORKBENCH_ONE_STEP";

/**
 * Lets a stretch of changes be one step: one recalculation and one entry of the undo history. The
 * engine gives that to everything that is dispatched while a command of a plugin is being handled.
 */
class OneStepPlugin extends UIPlugin {
  override handle(command: { readonly type: string; readonly run?: () => void }): void {
    if (command.type === commandType) command.run?.();
  }
}

/** Once, before the first Model is made. */
export function installOneStep(): void {
  if (!registries.featurePluginRegistry.contains(commandType)) {
    registries.featurePluginRegistry.add(commandType, OneStepPlugin);
    // The step itself changes nothing; the changes in it are each checked against the lock.
    (lockedSheetAllowedCommands as Set<string>).add(commandType);
  }
}

const running = new WeakSet<Model>();

/** Whether changes are being made for an add-in, and not by somebody in the grid. */
export function isInStep(model: Model): boolean {
  return running.has(model);
}

export function inOneStep(model: Model, run: () => void): void {
  let failure: { readonly error: unknown } | undefined;
  // The history keeps the command, and would keep all that it was made from with it.
  let work: (() => void) | null = run;
  let hasRun = false;
  // The engine stays half-way in a command when something is thrown through it.
  function runGuarded(): void {
    hasRun = true;
    try {
      work?.();
    } catch (error) {
      failure = { error };
    }
  }
  const dispatch = model.dispatch as unknown as (
    type: string,
    payload: { readonly run: () => void },
  ) => void;
  running.add(model);
  try {
    dispatch(commandType, { run: runGuarded });
  } finally {
    running.delete(model);
    work = null;
  }
  if (failure) throw failure.error;
  if (!hasRun) throw new Error("The spreadsheet takes no changes now.");
}
