import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { browserArguments, findOrInstallBrowser } from "../../../scripts/find-browser";
import type { ProfileName } from "../../../workbench/profiles/host-profile";
import { readOrMakeCertificate } from "../../../workbench/server/certificate";
import { projectRoot } from "../../../workbench/server/files";
import { serveWorkbench } from "../../../workbench/server/serve";
import { requireBuild } from "../../support/require-build";

export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's own frame. */
  readonly pane: Frame;
  /** Requests that would have left this machine; they are stopped. */
  readonly outsideRequests: readonly string[];
  /** What the page and the add-in wrote to the console as errors. */
  readonly consoleErrors: readonly string[];
  /** Presses Save as .xlsx and reads what the browser would store. */
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly workbookFile?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  /** The Excel that the page stands for, as its address says. */
  readonly excel?: ProfileName;
  /** Requirement sets that this Excel has not. */
  readonly without?: readonly string[];
  /** How long after the add-in has started Excel knows its functions. */
  readonly functionsComeAfterMilliseconds?: number;
  /** By how many milliseconds files of the add-in come late, by the end of their address. */
  readonly lateFiles?: Readonly<Record<string, number>>;
  /** Done as soon as the grid is there, before the add-in is. */
  readonly onGrid?: (page: Page) => Promise<void>;
}

/** One browser for all workbenches of a program, each of which has a profile of its own. */
let started: Promise<Browser> | null = null;

function startBrowser(publicKeyHash: string): Promise<Browser> {
  started ??= chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: [...browserArguments, `--ignore-certificate-errors-spki-list=${publicKeyHash}`],
  });
  return started;
}

export async function closeBrowser(): Promise<void> {
  await (await started)?.close();
  started = null;
}

/** Starts server and browser as `npm start` does and waits until grid and add-in are ready. */
export async function openWorkbench(options: OpenOptions = {}): Promise<OpenWorkbench> {
  requireBuild();
  const certificate = await readOrMakeCertificate(join(projectRoot, ".cache", "certificate"));
  const server = await serveWorkbench({
    certificate,
    addinPort: 0,
    workbenchPort: 0,
    ...(options.workbookFile ? { workbookFile: options.workbookFile } : {}),
  });
  const browser = await startBrowser(certificate.publicKeyHash);
  const downloads = mkdtempSync(join(tmpdir(), "kam-"));
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? "light",
  });
  // The system's own file dialogs cannot be driven; without them the page offers a download.
  await context.addInitScript("delete window.showSaveFilePicker; delete window.showOpenFilePicker");
  const outsideRequests: string[] = [];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const late = Object.entries(options.lateFiles ?? {}).find(([end]) =>
      url.pathname.endsWith(end),
    );
    if (late) await new Promise((resolve) => setTimeout(resolve, late[1]));
    if (["localhost", ""].includes(url.hostname)) return route.continue();
    outsideRequests.push(url.href);
    return route.abort();
  });
  const page = await context.newPage();
  const consoleErrors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => consoleErrors.push(error.message));
  const address = new URL(server.address);
  if (options.excel) address.searchParams.set("excel", options.excel);
  options.without?.forEach((name) => address.searchParams.append("without", name));
  if (options.functionsComeAfterMilliseconds !== undefined) {
    address.searchParams.set("functions-after", String(options.functionsComeAfterMilliseconds));
  }
  await page.goto(address.href);
  if (options.onGrid) {
    await page.waitForSelector(".o-grid", { timeout: 60_000 });
    await options.onGrid(page);
  }
  await page.waitForSelector("body[data-ready=true]", { timeout: 60_000 });
  const frame = await (
    await page.waitForSelector("#pane-body iframe", { state: "attached" })
  ).contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  return {
    page,
    pane: frame,
    outsideRequests,
    consoleErrors,
    save: async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click("#save-file-as"),
      ]);
      const path = join(downloads, "saved.xlsx");
      await download.saveAs(path);
      return readFileSync(path);
    },
    close: async () => {
      await context.close();
      await server.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
