import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { connect } from "node:tls";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asking {
  readonly method?: string;
  readonly host?: string;
}

/** Asks as a browser does, but with a path and a Host of the test's own. */
export function ask(origin: string, path: string, asking: Asking = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        path,
        method: asking.method ?? "GET",
        headers: { host: asking.host ?? host },
        rejectUnauthorized: false,
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString("utf8"),
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

/** Writes bytes that no client library would send, and gives all that comes back. */
export function sendBytes(origin: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false }, () =>
      socket.write(bytes),
    );
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => (answer += part));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answer));
    // The answer to a request that could go on leaves the connection open.
    socket.setTimeout(500, () => socket.destroy());
  });
}
