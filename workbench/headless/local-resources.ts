import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readUndoGroupLayer, undoGroupLayerPath } from "../page-layer/undo-group-layer";
import { ResourceLoader, type AbortablePromise } from "jsdom";

const packageFolder = join(require.resolve("@microsoft/office-js/package.json"), "..", "dist");

/**
 * Serves a page from memory and files: the installed office.js where the add-in's page names the
 * content delivery network, the add-in's own files from its folder, and nothing else.
 */
export class LocalResources extends ResourceLoader {
  readonly refused: string[] = [];

  constructor(private readonly addInFolder: string | null) {
    super();
  }

  override fetch(address: string): AbortablePromise<Buffer> | null {
    const content = this.read(address);
    const answer = content
      ? Promise.resolve(content)
      : Promise.reject(new Error(`The headless host serves no ${address}`));
    return Object.assign(answer, { abort: () => undefined });
  }

  /** The file at an address; what is asked for and not there is noted. */
  read(address: string): Buffer | null {
    const content = this.contentOf(new URL(address));
    if (!content) this.refused.push(address);
    return content;
  }

  private contentOf(address: URL): Buffer | null {
    if (address.pathname === undoGroupLayerPath) return readUndoGroupLayer();
    const office = /(?:^\/lib\/1(?:\.1)?\/hosted\/|^\/office-js\/)(.+)$/.exec(
      address.pathname,
    )?.[1];
    if (office !== undefined) {
      // The npm package has folders in lower case that office.js asks for in mixed case.
      return fileIn(packageFolder, office) ?? fileIn(packageFolder, office.toLowerCase());
    }
    return this.addInFolder ? fileIn(this.addInFolder, address.pathname) : null;
  }
}

function fileIn(folder: string, path: string): Buffer | null {
  const file = join(folder, decodeURIComponent(path));
  return file.startsWith(folder) && existsSync(file) ? readFileSync(file) : null;
}
