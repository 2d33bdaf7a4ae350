import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { Duplex } from "node:stream";
import type { Certificate } from "./certificate";
import type { ServedFile } from "./files";
import { refuseForeignHost } from "./refuse-foreign-host";
import { readRequestPath } from "./request-path";
import { RequestRefusal } from "./request-refusal";
import type { Headers } from "./security-headers";

export interface Site {
  /** The file at a path; null where there is none. */
  readonly read: (path: string, query: URLSearchParams) => ServedFile | null;
  /** Asked anew for each answer: they name an origin whose port is known only once it listens. */
  readonly headers: () => Headers;
}

/** A server that gives files to this machine's browser and survives whatever else it is sent. */
export function createGuardedServer(certificate: Certificate, site: Site): Server {
  const { key, cert } = certificate;
  const server = createServer({ key, cert }, (request, response) => {
    // A browser that goes away in the middle of an answer is no failure.
    response.on("error", () => undefined);
    const headers = site.headers();
    try {
      give(request, response, readFile(request, site), headers);
    } catch (error) {
      refuse(request, response, error, headers);
    }
  });
  server.on("clientError", answerUnreadable);
  return server;
}

function readFile(request: IncomingMessage, site: Site): ServedFile {
  refuseForeignHost(request);
  if (request.method !== "GET" && request.method !== "HEAD") {
    throw new RequestRefusal(405, "This server only gives files: ask with GET or HEAD.");
  }
  const { path, query } = readRequestPath(request.url ?? "/");
  const file = site.read(path, query);
  if (file) return file;
  throw new RequestRefusal(404, `There is nothing at ${path}.`);
}

function give(
  request: IncomingMessage,
  response: ServerResponse,
  { contentType, body }: ServedFile,
  headers: Headers,
): void {
  response.writeHead(200, {
    ...headers,
    "content-type": contentType,
    "content-length": body.length,
    "cache-control": "no-cache",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  headers: Headers,
): void {
  const known = error instanceof RequestRefusal ? error : null;
  // What went wrong inside belongs on the terminal of npm start, not in the answer.
  if (!known) console.error(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = Buffer.from(
    known?.message ?? "The file could not be read; the terminal of npm start says why.",
  );
  response.writeHead(known?.status ?? 500, {
    ...headers,
    "content-type": "text/plain; charset=utf-8",
    "content-length": body.length,
    ...(known?.status === 405 ? { allow: "GET, HEAD" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Bytes that are no request at all. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  socket.on("error", () => undefined);
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const isTooLong = error.code === "HPE_HEADER_OVERFLOW";
  const status = isTooLong ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const sentence = isTooLong
    ? "The address and headers are too long for this server."
    : "This is no request that a server could read.";
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\n` +
      `x-content-type-options: nosniff\r\ncontent-length: ${sentence.length}\r\n\r\n${sentence}`,
  );
}
