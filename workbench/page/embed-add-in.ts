import type { Model } from "../engine";
import type { FunctionsMetadata } from "../functions/function-metadata";
import { createEmbeddedHost, type EmbeddedHost } from "../host";
import type { RibbonTab } from "../ribbon-tab";
import type { HostChoice } from "./host-choice";
import type { AddinManifest } from "./read-manifest";

export interface EmbeddedAddin {
  readonly host: EmbeddedHost;
  remove(): void;
}

export interface EmbedOptions {
  readonly manifest: AddinManifest;
  readonly functions: FunctionsMetadata;
  readonly model: Model;
  readonly workbookName: string;
  readonly choice: HostChoice;
  readonly paneBody: HTMLElement;
  readonly isPaneVisible: () => boolean;
  readonly setPaneVisible: (visible: boolean) => void;
  readonly onContextualTabs: (tabs: readonly RibbonTab[]) => void;
  /** Excel refuses an add-in's changes while somebody types into a cell. */
  readonly isCellBeingEdited: () => boolean;
  readonly onRefused: (what: string) => void;
}

/** Runs the built add-in in a frame of its own beside the grid, as Excel on the web does. */
export function embedAddin(options: EmbedOptions): EmbeddedAddin {
  const { manifest } = options;
  const addinOrigin = new URL(manifest.pageUrl).origin;
  const frame = document.createElement("iframe");
  frame.title = manifest.name;
  const host = createEmbeddedHost({
    model: options.model,
    workbookName: options.workbookName,
    hostOrigin: location.origin,
    namespace: manifest.namespace,
    functions: options.functions,
    ...options.choice,
    post: (text) => frame.contentWindow?.postMessage(text, addinOrigin),
    isPaneVisible: options.isPaneVisible,
    setPaneVisible: options.setPaneVisible,
    onContextualTabs: options.onContextualTabs,
    onRefused: options.onRefused,
  });
  const receive = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== addinOrigin) return;
    if (typeof event.data !== "string") return;
    host.setCellEditing(options.isCellBeingEdited());
    host.receive(event.data);
  };
  window.addEventListener("message", receive);
  frame.name = host.frameName;
  frame.src = `${manifest.pageUrl}?host=workbench`;
  options.paneBody.replaceChildren(frame);
  return {
    host,
    remove: () => {
      window.removeEventListener("message", receive);
      host.dispose();
      frame.remove();
    },
  };
}
