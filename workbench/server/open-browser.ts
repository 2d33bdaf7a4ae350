import { spawn } from "node:child_process";
import { join } from "node:path";
import { browserArguments, findBrowser } from "../../scripts/find-browser";
import type { Certificate } from "./certificate";
import { projectRoot } from "./files";

/**
 * Opens the page in the browser that is there, with a profile of its own in which our certificate,
 * and nothing else, is trusted. False when there is no browser, or no screen to show it on.
 */
export function openBrowser(
  address: string,
  certificate: Certificate,
  options: { readonly isDark: boolean },
): boolean {
  const program = findBrowser();
  const hasScreen =
    process.platform !== "linux" ||
    Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
  if (!program || !hasScreen) return false;
  const trust = `--ignore-certificate-errors-spki-list=${certificate.publicKeyHash}`;
  const profile = `--user-data-dir=${join(projectRoot, ".cache", "browser-profile")}`;
  const args = [...browserArguments, profile, trust, `--app=${address}`, "--window-size=1440,900"];
  if (options.isDark) args.push("--force-dark-mode");
  spawn(program, args, { detached: true, stdio: "ignore" }).unref();
  return true;
}
