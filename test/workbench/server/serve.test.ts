import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { panePolicy } from "../../../scripts/content-security-policy.cjs";
import { readOrMakeCertificate } from "../../../workbench/server/certificate";
import { serveWorkbench, type Workbench } from "../../../workbench/server/serve";
import { requireBuild } from "../../support/require-build";
import { ask } from "./support/ask";

requireBuild();

describe("the two servers of npm start", () => {
  const folder = mkdtempSync(join(tmpdir(), "kam-"));
  let workbench: Workbench;
  let origin = "";

  beforeAll(async () => {
    const certificate = await readOrMakeCertificate(folder);
    workbench = await serveWorkbench({ certificate, addinPort: 0, workbenchPort: 0 });
    origin = workbench.address.slice(0, -1);
  });

  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const policyOf = async (address: string, path: string): Promise<readonly string[]> =>
    String((await ask(address, path)).headers["content-security-policy"]).split("; ");

  test("give the pane to the workbench and to Office, and to no other page", async () => {
    const policy = await policyOf(workbench.addinOrigin, "/taskpane.html");
    const ancestors = policy.find((part) => part.startsWith("frame-ancestors "))?.split(" ");
    expect(ancestors).toContain(origin);
    expect(ancestors).toContain("https://*.officeapps.live.com");
    expect(ancestors).not.toContain("*");
    expect(ancestors).not.toContain("https:");
  });

  test("say in the header what the pane's page says of itself", async () => {
    const { headers, body } = await ask(workbench.addinOrigin, "/taskpane.html");
    expect(headers["content-security-policy"]).toContain(panePolicy);
    expect(body).toContain(`"${panePolicy}"`);
  });

  test("let nobody frame the page that holds the workbook", async () => {
    expect(await policyOf(origin, "/")).toContain("frame-ancestors 'none'");
    expect(await policyOf(origin, "/workbook")).toContain("frame-ancestors 'none'");
  });

  test.each(["/", "/none", "/%"])(
    "send no address onward and no guessed types: %s",
    async (path) => {
      for (const address of [workbench.addinOrigin, origin]) {
        const { headers } = await ask(address, path);
        expect(headers["x-content-type-options"]).toBe("nosniff");
        expect(headers["referrer-policy"]).toBe("no-referrer");
      }
    },
  );

  test("keep the open workbook from a page that let its own name lead here", async () => {
    const { port } = new URL(origin);
    const { status, body } = await ask(origin, "/workbook", { host: `evil.example:${port}` });
    expect(status).toBe(421);
    expect(body).toContain(origin);
  });

  test.each(["/engine/../../../package.json", "/office/%2e%2e%2fpackage.json", "/font-awesome"])(
    "give of the packages only their folders: %s",
    async (path) => {
      for (const address of [workbench.addinOrigin, origin]) {
        expect((await ask(address, path)).status).toBeGreaterThanOrEqual(400);
      }
    },
  );

  test("take the next free port where theirs is taken, and serve on", async () => {
    const certificate = await readOrMakeCertificate(folder);
    const taken = Number(new URL(origin).port);
    const second = await serveWorkbench({ certificate, addinPort: taken, workbenchPort: taken });
    expect(second.addinOrigin).not.toBe(origin);
    expect((await ask(second.addinOrigin, "/taskpane.html")).status).toBe(200);
    await second.close();
  });
});
