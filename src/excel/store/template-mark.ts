import { newSheetId } from "./sheet-mark";

/** The hidden name by which a sheet is known as a template, whatever it is called. */
export const templateMarkName = "_KAM.template";

export function templateMark(): string {
  return `="${newSheetId()}"`;
}

/** The id that such a name holds. */
export function templateIdIn(formula: unknown): string | null {
  return /^="?([a-z0-9]+)"?$/u.exec(String(formula))?.[1] ?? null;
}
