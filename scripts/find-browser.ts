import { existsSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const candidates: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** The Chrome, Edge or Chromium that is on this machine; null where there is none. */
export function findBrowser(): string | null {
  const named = process.env["CHROME_PATH"];
  if (named && existsSync(named)) return named;
  const installed = (candidates[process.platform] ?? []).find((path) => existsSync(path));
  if (installed) return installed;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : null;
}

/**
 * A browser for the tests: the one that is there, else Debian's through apt when this is root, else
 * Playwright's own. Throws one sentence that says what to install.
 */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  for (const [command, ...args] of installSteps()) {
    try {
      execFileSync(command as string, args, { stdio: "inherit" });
    } catch {
      continue;
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "The browser tests need Chrome, Edge or Chromium: install one, or set CHROME_PATH to its program file.",
  );
}

function installSteps(): readonly (readonly string[])[] {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const playwright = ["npx", "playwright-core", "install", "chromium"];
  if (!isRootOnDebian) return [playwright];
  const apt = "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium";
  return [["sh", "-c", apt], playwright];
}

/** Flags without which Chromium cannot run as root or looks for the network. */
export const browserArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
