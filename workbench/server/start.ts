// npm start [-- workbook.xlsx] [--excel=2021|2024|365|web] [--dark] [--no-browser]: builds what is stale, serves add-in and workbench, opens a browser.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { profileNamed, usualProfile } from "../profiles/host-profile";
import { buildIfStale } from "./build-if-stale";
import { readOrMakeCertificate } from "./certificate";
import { projectRoot } from "./files";
import { openBrowser } from "./open-browser";
import { serveWorkbench } from "./serve";

const addinPort = 3000;
const workbenchPort = 3001;

async function start(): Promise<void> {
  const [named] = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
  const workbookFile = named ? resolve(process.env["INIT_CWD"] ?? ".", named) : undefined;
  if (workbookFile && !existsSync(workbookFile)) {
    throw new Error(`There is no file ${workbookFile}; give the path of an .xlsx or .csv file.`);
  }
  const profile = profileNamed(optionValue("--excel=") ?? usualProfile);
  buildIfStale();
  const begun = performance.now();
  let wasUsable = false;
  const certificate = await readOrMakeCertificate(join(projectRoot, ".cache", "certificate"));
  const workbench = await serveWorkbench({
    certificate,
    addinPort,
    workbenchPort,
    profile: profile.name,
    onUsable: () => {
      if (wasUsable) return;
      wasUsable = true;
      const seconds = (performance.now() - begun) / 1000;
      console.log(
        `The grid could be used ${seconds.toFixed(1)} s after the start on a built tree.`,
      );
    },
    ...(workbookFile ? { workbookFile } : {}),
  });
  const isOpened =
    !process.argv.includes("--no-browser") &&
    openBrowser(workbench.address, certificate, { isDark: process.argv.includes("--dark") });
  console.log(`Workbench: ${workbench.address} (${profile.title})`);
  console.log(
    `Add-in:    ${workbench.addinOrigin}/taskpane.html (sideload dist/manifest.xml into Excel)`,
  );
  if (!workbench.addinOrigin.endsWith(`:${addinPort}`)) {
    console.log(
      `Port ${addinPort} is taken by another program, so Excel will not find the add-in here.`,
    );
  }
  if (!isOpened) {
    console.log("Open the first address in Chrome, Edge or Chromium.");
    if (!certificate.isTrusted) {
      console.log(
        "The browser warns once about our certificate; `npx office-addin-dev-certs install` ends that.",
      );
    }
  }
  console.log("Press Ctrl+C to stop.");
}

function optionValue(start: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
