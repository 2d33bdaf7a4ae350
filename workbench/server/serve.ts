import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { basename, join } from "node:path";
import { usualProfile, type ProfileName } from "../profiles/host-profile";
import type { Certificate } from "./certificate";
import type { ServedFile } from "./files";
import { packageFolder, projectRoot, readServedFile } from "./files";
import {
  readUndoGroupLayer,
  undoGroupLayerPath,
  withUndoGroupLayer,
} from "../page-layer/undo-group-layer";
import { readOfficeFile, useLocalOfficeScript } from "./office-script";

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
  const addin = createServer({ ...options.certificate }, (request, response) =>
    answer(request, response, readAddinFile),
  );
  const addinPort = await listen(addin, options.addinPort);
  const addinOrigin = `https://localhost:${addinPort}`;
  const page = createServer({ ...options.certificate }, (request, response) =>
    answer(request, response, (path) => {
      if (path === "/usable") options.onUsable?.();
      if (path === "/start.json") {
        return startFacts(addinOrigin, options.workbookFile ?? null, options.profile);
      }
      return readWorkbenchFile(path, options.workbookFile ?? null);
    }),
  );
  const pagePort = await listen(page, options.workbenchPort);
  return {
    addinOrigin,
    address: `https://localhost:${pagePort}/`,
    close: async () => {
      await Promise.all([closeServer(addin), closeServer(page)]);
    },
  };
}

/** The port asked for, or the next free one that the system offers. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    };
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port !== 0) {
        server.listen(0, "localhost", done);
        return;
      }
      reject(error);
    });
    server.listen(port, "localhost", done);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  read: (path: string, query: URLSearchParams) => ServedFile | null,
): void {
  const url = new URL(request.url ?? "/", "https://localhost");
  const path = decodeURIComponent(url.pathname);
  const file = read(path, url.searchParams);
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain" });
    response.end(`there is nothing at ${path}`);
    return;
  }
  response.writeHead(200, { "content-type": file.contentType, "cache-control": "no-cache" });
  response.end(file.body);
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
  if (path === "/manifest.xml" || path === "/functions.json") {
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
