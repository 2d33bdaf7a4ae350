import type { IncomingMessage } from "node:http";
import { RequestRefusal } from "./request-refusal";

const ownNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * A page elsewhere can let its own name lead to this machine and would then read the open workbook
 * as if it were its own (DNS rebinding). The Host header still carries that name.
 */
export function refuseForeignHost({ headersDistinct, socket }: IncomingMessage): void {
  const hosts = headersDistinct["host"] ?? [];
  const [host = ""] = hosts;
  const isOwn = ownNames.some((name) => host.toLowerCase() === `${name}:${socket.localPort}`);
  if (isOwn && hosts.length === 1) return;
  throw new RequestRefusal(
    421,
    `This server answers only to https://localhost:${socket.localPort}; open that address.`,
  );
}
