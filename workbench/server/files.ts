import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";

export const projectRoot = join(__dirname, "..", "..");

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** Where the files of an npm package lie; by path, since not every package exports them. */
export function packageFolder(name: string): string {
  return join(projectRoot, "node_modules", name);
}

export interface ServedFile {
  readonly contentType: string;
  readonly body: Buffer;
}

/** The file at a path below a folder; null where there is none or the path leads out of it. */
export function readServedFile(folder: string, path: string): ServedFile | null {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  if (!existsSync(file) || statSync(file).isDirectory()) return null;
  const contentType = contentTypes[extname(file).toLowerCase()] ?? "application/octet-stream";
  return { contentType, body: readFileSync(file) };
}
