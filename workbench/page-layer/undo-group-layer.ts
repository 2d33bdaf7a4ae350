import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the add-in's page finds the script; its policy allows scripts of its own origin only. */
export const undoGroupLayerPath = "/workbench-layer/mark-undo-groups.js";

export function readUndoGroupLayer(): Buffer {
  return readFileSync(join(__dirname, "mark-undo-groups.js"));
}

/** The add-in's page with our script straight after office.js, before any of its own. */
export function withUndoGroupLayer(html: string): string {
  return html.replace(
    /<script\b[^>]*\boffice\.js["']?[^>]*><\/script>/,
    (officeScript) => `${officeScript}<script src="${undoGroupLayerPath}"></script>`,
  );
}
