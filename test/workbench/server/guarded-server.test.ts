import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:https";
import type { AddressInfo } from "node:net";
import { connect as connectPlain } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOrMakeCertificate } from "../../../workbench/server/certificate";
import { readServedFile } from "../../../workbench/server/files";
import { createGuardedServer } from "../../../workbench/server/guarded-server";
import { ask, sendBytes } from "./support/ask";

describe("a server that is sent more than a browser would send", () => {
  const root = mkdtempSync(join(tmpdir(), "kam-"));
  const site = join(root, "site");
  let server: Server;
  let origin = "";
  let port = 0;

  beforeAll(async () => {
    mkdirSync(join(site, "folder"), { recursive: true });
    mkdirSync(join(root, "site-beside"));
    writeFileSync(join(site, "page.html"), "the page");
    writeFileSync(join(root, "secret.txt"), "the secret");
    writeFileSync(join(root, "site-beside", "secret.txt"), "the secret");
    server = createGuardedServer(await readOrMakeCertificate(join(root, "certificate")), {
      read: (path) => {
        if (path === "/fault") throw new Error("a fault inside");
        return readServedFile(site, path.slice(1));
      },
      headers: () => ({ "x-content-type-options": "nosniff" }),
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    port = (server.address() as AddressInfo).port;
    origin = `https://localhost:${port}`;
  });

  afterAll(async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    rmSync(root, { recursive: true, force: true });
  });

  afterEach(async () => {
    // Whatever was sent: the next one is served.
    expect(await ask(origin, "/page.html")).toMatchObject({ status: 200, body: "the page" });
  });

  test.each(["/%", "//", "/%E0%A4", "/%c0%ae", "//evil.example/", "/a%00b", "/%5c..%5csecret.txt"])(
    "answers the malformed %s with 400 and a sentence",
    async (path) => {
      const { status, body, headers } = await ask(origin, path);
      expect(status).toBe(400);
      expect(body).toMatch(/^The [a-z].*\.$/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    },
  );

  test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/folder/..%2f..%2fsecret.txt"])(
    "gives nothing from outside its folder for %s",
    async (path) => {
      const { status, body } = await ask(origin, path);
      expect(status).toBe(400);
      expect(body).not.toContain("the secret");
    },
  );

  test("gives nothing from a folder whose name only begins with its own", () => {
    expect(readServedFile(site, "../site-beside/secret.txt")).toBeNull();
  });

  test.each(["/folder", "/folder/", "/", "/page.html/x", "/none", `/${"a/".repeat(4000)}`])(
    "says that there is nothing where no file is: %.20s",
    async (path) => {
      expect((await ask(origin, path)).status).toBe(404);
    },
  );

  test("answers a name longer than any file can have with 404, and a longer address with 431", async () => {
    expect((await ask(origin, `/${"a".repeat(10_000)}`)).status).toBe(404);
    const answer = await sendBytes(origin, `GET /${"a".repeat(100_000)} HTTP/1.1\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain("too long");
  });

  test.each([
    ["no request", "hello\r\n\r\n"],
    ["binary", Buffer.from([0, 1, 2, 255, 254, 13, 10, 13, 10])],
    ["a header without a name", "GET / HTTP/1.1\r\n: x\r\n\r\n"],
    ["a NUL in the target", "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["two lengths", "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"],
  ])("answers bytes that are %s with 400", async (_, bytes) => {
    expect(await sendBytes(origin, bytes)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("survives a client that speaks no TLS, and one that goes away in the middle", async () => {
    await new Promise<void>((resolve) => {
      const socket = connectPlain({ host: "localhost", port }, () => {
        socket.write("GET / HTTP/1.1\r\n\r\n");
        setTimeout(() => socket.resetAndDestroy(), 50);
      });
      socket.on("error", () => undefined);
      socket.on("close", () => resolve());
    });
    expect(await sendBytes(origin, "GET /page.h")).toBe("");
  });

  test("answers 500 without a word of the fault, which goes to the terminal", async () => {
    const terminal = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { status, body } = await ask(origin, "/fault");
    expect(status).toBe(500);
    expect(body).not.toContain("a fault inside");
    expect(terminal).toHaveBeenCalledWith(expect.objectContaining({ message: "a fault inside" }));
    terminal.mockRestore();
  });

  test.each(["evil.example", "localhost.evil.example", "localhost", "localhost:1", "[::2]"])(
    "refuses the foreign host '%s', whose page would read the answer as its own",
    async (host) => {
      const { status, body } = await ask(origin, "/page.html", { host });
      expect(status).toBe(421);
      expect(body).toBe(`This server answers only to ${origin}; open that address.`);
    },
  );

  test("refuses a foreign name on its own port, two hosts, and none", async () => {
    const { status } = await ask(origin, "/page.html", { host: `evil.example:${port}` });
    expect(status).toBe(421);
    const own = `Host: localhost:${port}\r\n`;
    const two = `GET /page.html HTTP/1.1\r\n${own}Host: evil.example:${port}\r\n\r\n`;
    expect(await sendBytes(origin, two)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await sendBytes(origin, "GET /page.html HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 421 /);
    const absolute = `GET https://evil.example/page.html HTTP/1.1\r\n${own}\r\n`;
    expect(await sendBytes(origin, absolute)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test.each(["localhost", "LocalHost", "127.0.0.1", "[::1]"])("answers to %s", async (name) => {
    expect((await ask(origin, "/page.html", { host: `${name}:${port}` })).status).toBe(200);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])(
    "refuses %s and names what it takes",
    async (method) => {
      const { status, headers } = await ask(origin, "/page.html", { method });
      expect(status).toBe(405);
      expect(headers.allow).toBe("GET, HEAD");
    },
  );

  test("answers HEAD with the length and no body", async () => {
    const { status, headers, body } = await ask(origin, "/page.html", { method: "HEAD" });
    expect([status, headers["content-length"], body]).toEqual([200, "8", ""]);
  });
});
