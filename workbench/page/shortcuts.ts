/** A combination of keys, as an add-in's file of shortcuts spells it, and what it does. */
export interface Shortcut {
  readonly keys: string;
  readonly action: string;
}

/** As much of the file as the workbench needs: the keys of Excel on the web, else those for all. */
interface ShortcutsFile {
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly web?: string };
  }[];
}

/** The shortcuts of the manifest's file, which the workbench serves beside its own page. */
export async function readShortcuts(url: string | null): Promise<readonly Shortcut[]> {
  if (url === null) return [];
  const file = (await (await fetch(new URL(url).pathname)).json()) as ShortcutsFile;
  return file.shortcuts.map(({ action, key }) => ({ action, keys: key.web ?? key.default }));
}

/** As in Excel on the web, shortcuts are those of the grid: keys in the pane are the pane's. */
export function listenToShortcuts(
  shortcuts: readonly Shortcut[],
  run: (action: string) => void,
): void {
  window.addEventListener(
    "keydown",
    (event) => {
      const pressed = shortcuts.find(({ keys }) => arePressed(keys, event));
      if (!pressed) return;
      event.preventDefault();
      event.stopPropagation();
      run(pressed.action);
    },
    { capture: true },
  );
}

/** By the key itself: with Shift a digit's key gives another sign on each keyboard. */
export function arePressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.toUpperCase().split("+");
  const has = (name: string): boolean => parts.includes(name);
  const key = parts.at(-1) ?? "";
  return (
    event.ctrlKey === has("CTRL") &&
    event.altKey === has("ALT") &&
    event.shiftKey === has("SHIFT") &&
    !event.metaKey &&
    event.code === (/^\d$/u.test(key) ? `Digit${key}` : `Key${key}`)
  );
}
