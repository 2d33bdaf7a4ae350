import { existsSync, readFileSync } from "node:fs";
import type { Server } from "node:https";
import { basename, join } from "node:path";
import { usualProfile, type ProfileName } from "../profiles/host-profile";
import type { Certificate } from "./certificate";
import type { ServedFile } from "./files";
import { packageFolder, projectRoot, readServedFile } from "./files";
import { createGuardedServer } from "./guarded-server";
import {
  readUndoGroupLayer,
  undoGroupLayerPath,
  withUndoGroupLayer,
} from "../page-layer/undo-group-layer";
import { readOfficeFile, useLocalOfficeScript } from "./office-script";
import { addinHeaders, workbenchHeaders } from "./security-headers";

export interface Workbench {
  /** Where the add-in is, as the manifest says: the same for Excel and for the workbench. */
  readonly addinOrigin: string;
  readonly address: string;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly certificate: Certificate;
  readonly addinPort: number;
  readonly workbenchPort: number;
  /** The workbook to open; without one the sample is shown. */
  readonly workbookFile?: string;
  /** The Excel that the page stands for as long as nobody chooses another there. */
  readonly profile?: ProfileName;
  /** Called when the page says that the grid can be used. */
  readonly onUsable?: () => void;
}

/**
 * Serves the built add-in on one port and the workbench page on another: two origins, as in Office,
 * with one host name, which is what office.js asks of a host.
 */
export async function serveWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { certificate, workbookFile = null } = options;
  const addin = createGuardedServer(certificate, {
    read: readAddinFile,
    headers: () => addinHeaders(originOf(page)),
  });
  const page = createGuardedServer(certificate, {
    read: (path) => {
      if (path === "/usable") options.onUsable?.();
      if (path === "/start.json") {
        return startFacts(originOf(addin), workbookFile, options.profile);
      }
      return readWorkbenchFile(path, workbookFile);
    },
    headers: () => workbenchHeaders(originOf(addin)),
  });
  await listen(addin, options.addinPort);
  await listen(page, options.workbenchPort);
  return {
    addinOrigin: originOf(addin),
    address: `${originOf(page)}/`,
    close: async () => {
      await Promise.all([closeServer(addin), closeServer(page)]);
    },
  };
}

function originOf(server: Server): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return `https://localhost:${port}`;
}

/** The port asked for, or the next free one that the system offers. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" && port !== 0) {
        server.once("error", reject);
        server.listen(0, "localhost");
        return;
      }
      reject(error);
    };
    server.once("error", fail);
    server.once("listening", () => {
      server.removeListener("error", fail).removeListener("error", reject);
      // A connection that cannot be accepted is lost; the server is not.
      server.on("error", (error) => console.error(error));
      resolve();
    });
    server.listen(port, "localhost");
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The files as they are deployed; only the workbench's own frame gets Microsoft's script from here. */
function readAddinFile(path: string, query: URLSearchParams): ServedFile | null {
  if (path.startsWith("/office/")) return readOfficeFile(path.slice("/office/".length));
  if (path === undoGroupLayerPath) {
    return { contentType: "text/javascript; charset=utf-8", body: readUndoGroupLayer() };
  }
  const file = readServedFile(join(projectRoot, "dist"), path.slice(1));
  if (!file || query.get("host") !== "workbench") return file;
  const html = useLocalOfficeScript(withUndoGroupLayer(file.body.toString("utf8")));
  return { ...file, body: Buffer.from(html) };
}

function readWorkbenchFile(path: string, workbookFile: string | null): ServedFile | null {
  if (path === "/usable") return { contentType: "text/plain", body: Buffer.from("noted") };
  if (path === "/workbook") return readWorkbookFile(workbookFile ?? sampleWorkbook);
  if (path === "/manifest.xml" || path === "/functions.json" || path === "/shortcuts.json") {
    return readServedFile(join(projectRoot, "dist"), path.slice(1));
  }
  const part = publicParts.find(({ prefix }) => path.startsWith(prefix));
  if (part) return readServedFile(part.folder, path.slice(part.prefix.length));
  const folder = join(projectRoot, ".cache", "workbench");
  return readServedFile(folder, path === "/" ? "index.html" : path.slice(1));
}

/** What the page loads as it comes from its package, unmodified and separate. */
const publicParts = [
  { prefix: "/engine/", folder: join(packageFolder("@odoo/o-spreadsheet"), "dist") },
  { prefix: "/owl/", folder: join(packageFolder("@odoo/owl"), "dist") },
  { prefix: "/chart.js/", folder: join(packageFolder("chart.js"), "dist") },
  { prefix: "/bootstrap/", folder: join(packageFolder("bootstrap"), "dist") },
  { prefix: "/font-awesome/", folder: packageFolder("font-awesome") },
];

function startFacts(
  addinOrigin: string,
  workbookFile: string | null,
  profile: ProfileName = usualProfile,
): ServedFile {
  const facts = { addinOrigin, workbookName: basename(workbookFile ?? sampleWorkbook), profile };
  return { contentType: "application/json", body: Buffer.from(JSON.stringify(facts)) };
}

/** What is opened when no file was named. */
const sampleWorkbook = join(projectRoot, "assets", "sample-workbook.xlsx");

function readWorkbookFile(file: string): ServedFile | null {
  if (!existsSync(file)) return null;
  return { contentType: "application/octet-stream", body: readFileSync(file) };
}
