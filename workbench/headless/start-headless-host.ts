import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, VirtualConsole, type DOMWindow } from "jsdom";
import { Model } from "../engine";
import type { FunctionsMetadata } from "../functions/function-metadata";
import { createEmbeddedHost, type EmbeddedHost } from "../host";
import { installWorkbench } from "../object-model/install";
import type { ProfileName } from "../profiles/host-profile";
import { withUndoGroupLayer } from "../page-layer/undo-group-layer";
import { newWorkbookFile } from "../xlsx/workbook-file";
import { addBrowserParts } from "./browser-parts";
import { LocalResources } from "./local-resources";
import { exposeOfficeGlobals } from "./office-globals";
import { quietEngine } from "./quiet-engine";

export interface HeadlessOptions {
  /** The built add-in's folder (dist); without one a page with office.js alone is loaded. */
  readonly addInFolder?: string;
  /** Script text to run in the page after office.js, as an add-in's own script would. */
  readonly script?: string;
  /** Without the pane the page has office.js and the add-in's functions alone. */
  readonly withoutPane?: boolean;
  /** The workbook; a new one with Sheet1 when it is left out. */
  readonly model?: Model;
  readonly workbookName?: string;
  /** Functions of the add-in; by default those of the add-in's folder. */
  readonly functions?: FunctionsMetadata;
  /** Which Excel the host stands for; the newest when it is left out. */
  readonly profile?: ProfileName;
  /** See EmbeddedHostOptions. */
  readonly withoutSets?: readonly string[];
  /** See EmbeddedHostOptions: cells are #NAME? until then, and until they are entered again. */
  readonly functionsComeAfterMilliseconds?: number;
  /** Makes Excel, Office and OfficeExtension global, so that code from src/ runs against the host. */
  readonly exposeGlobals?: boolean;
  /** Where the host says it is; office.js trusts https and the add-in's own host name only. */
  readonly hostOrigin?: string;
  /** Told of every message of the page, as it goes over the wire. */
  readonly onMessage?: (text: string) => void;
  /** How long office.js may take to accept the host. */
  readonly readyWithinMilliseconds?: number;
}

export type OfficeWindow = DOMWindow & {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
};

export interface HeadlessHost extends EmbeddedHost {
  readonly window: OfficeWindow;
  readonly model: Model;
  readonly Excel: typeof Excel;
  /** What the add-in asked for and did not get, files included. */
  readonly refused: readonly string[];
  /** Errors that the page logged or threw. */
  readonly pageErrors: readonly string[];
  readonly isPaneVisible: () => boolean;
  /** Waits for custom functions, including those that their results set off. */
  readonly settle: () => Promise<void>;
  readonly close: () => void;
}

const usualHostOrigin = "https://localhost:3443";
const addInOrigin = "https://localhost:3000";

/** The embedded host without a browser: the real office.js and the real add-in in jsdom. */
export async function startHeadlessHost(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  installWorkbench();
  quietEngine();
  const model = options.model ?? newWorkbook();
  const hostOrigin = options.hostOrigin ?? usualHostOrigin;
  const resources = new LocalResources(options.addInFolder ?? null);
  const refused: string[] = resources.refused;
  const pageErrors: string[] = [];
  let isPaneVisible = true;
  let deliver: (text: string) => void = () => undefined;
  const host = createEmbeddedHost({
    model,
    workbookName: options.workbookName ?? "Book1.xlsx",
    hostOrigin,
    namespace: "KAM",
    functions: options.functions ?? functionsOf(options.addInFolder),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.withoutSets === undefined ? {} : { withoutSets: options.withoutSets }),
    ...(options.functionsComeAfterMilliseconds === undefined
      ? {}
      : { functionsComeAfterMilliseconds: options.functionsComeAfterMilliseconds }),
    post: (text) => setTimeout(() => deliver(text), 0),
    isPaneVisible: () => isPaneVisible,
    setPaneVisible: (visible) => {
      isPaneVisible = visible;
    },
    onRefused: (what) => refused.push(what),
  });
  const dom = new JSDOM(pageOf(options), {
    url: `${addInOrigin}/taskpane.html`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources,
    virtualConsole: consoleInto(pageErrors),
    beforeParse(window) {
      addBrowserParts(window, (address) => resources.read(address));
      deliver = prepareWindow(window, host.frameName, hostOrigin, (text) => {
        options.onMessage?.(text);
        host.receive(text);
      });
    },
  });
  const window = dom.window as OfficeWindow;
  try {
    await officeReady(window, pageErrors, options.readyWithinMilliseconds ?? 20_000);
  } catch (error) {
    host.dispose();
    window.close();
    throw error;
  }
  if (options.script) window.eval(options.script);
  const restoreGlobals = options.exposeGlobals ? exposeOfficeGlobals(window) : () => undefined;

  return {
    ...host,
    window,
    model,
    Excel: window.Excel,
    refused,
    pageErrors,
    isPaneVisible: () => isPaneVisible,
    settle: host.whenCalculated,
    close() {
      host.dispose();
      restoreGlobals();
      window.close();
    },
  };
}

/** A workbook with Sheet1 (id "sheet1"), or with sheets given in the engine's own shape. */
export function newWorkbook(content?: object): Model {
  installWorkbench();
  quietEngine();
  if (content) return new Model(content);
  const opened = newWorkbookFile();
  const model = new Model(opened.data);
  opened.connect(model);
  return model;
}

function functionsOf(addInFolder: string | undefined): FunctionsMetadata {
  return addInFolder
    ? (JSON.parse(readFileSync(join(addInFolder, "functions.json"), "utf8")) as FunctionsMetadata)
    : { functions: [] };
}

const scriptTags = {
  office: '<script src="/office-js/office.js"></script>',
  functions: '<script src="functions.js"></script>',
};

function pageOf({ addInFolder, withoutPane }: HeadlessOptions): string {
  if (addInFolder && !withoutPane) {
    return withUndoGroupLayer(readFileSync(join(addInFolder, "taskpane.html"), "utf8"));
  }
  const scripts = scriptTags.office + (addInFolder ? scriptTags.functions : "");
  return withUndoGroupLayer(`<!doctype html><html><head>${scripts}</head><body></body></html>`);
}

/** Gives the page what a frame in Office has; answers how messages are delivered to it. */
function prepareWindow(
  window: DOMWindow,
  frameName: string,
  hostOrigin: string,
  receive: (text: string) => void,
): (text: string) => void {
  // jsdom has no document.domain, which office.js compares with the host's name.
  Object.defineProperty(window.Document.prototype, "domain", {
    configurable: true,
    get(this: Document) {
      return this.location.hostname;
    },
  });
  window.name = frameName;
  const parent = {
    postMessage: (text: string) => setTimeout(() => receive(text), 0),
  };
  Object.defineProperty(window, "opener", { configurable: true, value: parent });
  return (text) => {
    if (window.closed) return;
    const message = new window.MessageEvent("message", { data: text, origin: hostOrigin });
    // The event's source has to be the parent that office.js posted to.
    Object.defineProperty(message, "source", { value: parent });
    window.dispatchEvent(message);
  };
}

function consoleInto(errors: string[]): VirtualConsole {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => errors.push(error.message));
  virtualConsole.on("error", (...parts: unknown[]) => errors.push(parts.map(String).join(" ")));
  return virtualConsole;
}

async function officeReady(
  window: OfficeWindow,
  errors: readonly string[],
  withinMilliseconds: number,
): Promise<void> {
  const end = Date.now() + withinMilliseconds;
  let isReady = false;
  while (Date.now() < end && !isReady) {
    if (window.Office?.onReady) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tooLate = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), end - Date.now());
      });
      isReady = await Promise.race([window.Office.onReady().then(() => true), tooLate]);
      clearTimeout(timer);
    } else {
      await nextTurn();
    }
  }
  if (!isReady) {
    throw new Error(`office.js did not accept the host. ${errors.join("; ")}`.trim());
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
