import { join } from "node:path";
import type { ServedFile } from "./files";
import { packageFolder, readServedFile } from "./files";

const published = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Microsoft's script comes from the installed package: the workbench works without a network. */
export function useLocalOfficeScript(html: string): string {
  return html.replaceAll(published, "/office/");
}

/** office.js asks for some folders in mixed case that the package stores in lower case. */
export function readOfficeFile(path: string): ServedFile | null {
  const folder = join(packageFolder("@microsoft/office-js"), "dist");
  return readServedFile(folder, path) ?? readServedFile(folder, path.toLowerCase());
}
