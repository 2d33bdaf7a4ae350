import type { DOMWindow } from "jsdom";
import { loadUnderstanding } from "../../../src/actions/understand-workbook";
import { catalogue } from "../../../src/functions/catalogue";
import { register } from "../../../src/functions/register";
import { createMetadata } from "../../../scripts/functions/metadata";
import { functionSources } from "../../../scripts/functions/sources";
import { Model } from "../../../workbench/engine";
import type { FunctionsMetadata } from "../../../workbench/functions/function-metadata";
import { startHeadlessHost } from "../../../workbench/headless/start-headless-host";
import { createEmbeddedHost, type EmbeddedHost } from "../../../workbench/host";
import type { ProfileName } from "../../../workbench/profiles/host-profile";
import {
  newWorkbookFile,
  openWorkbookFile,
  saveWorkbookFile,
} from "../../../workbench/xlsx/workbook-file";
import { faultWire, type FaultWire } from "./fault-wire";
import { bytesToReopen, savedParts, type SavedParts } from "./saved-parts";
import { installVirtualTime, type VirtualTime } from "./virtual-time";

const hostOrigin = "https://localhost:3443";

/** A workbook that is open in a host of its own. */
export interface OpenWorkbook {
  readonly model: Model;
  readonly wire: FaultWire;
  /** What a saved file would hold now. */
  readonly parts: () => Promise<SavedParts>;
  /** The file for another session. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Calculates all functions in cells anew, as a page does that comes back. */
  readonly settle: () => Promise<void>;
}

export interface FaultHost {
  readonly time: VirtualTime;
  /** Opens a workbook in place of the one that is open; a new one without bytes. */
  readonly open: (bytes: Uint8Array | null, functionsAreLate?: boolean) => Promise<OpenWorkbook>;
  readonly close: () => void;
}

function conversationOf(text: string): string {
  return (JSON.parse(text) as { _conversationId: string })._conversationId;
}

/** One page with the real office.js, and host after host behind it, each with a workbook of its own. */
export async function startFaultHost(profile: ProfileName): Promise<FaultHost> {
  const metadata = (await createMetadata(
    functionSources(),
    "https://localhost:3000/",
  )) as FunctionsMetadata;
  const greetings: string[] = [];
  const first = await startHeadlessHost({
    exposeGlobals: true,
    profile,
    functions: metadata,
    onMessage: (text) => greetings.push(text),
  });
  const { window } = first;
  Object.assign(globalThis, {
    CustomFunctions: (window as unknown as { CustomFunctions: unknown }).CustomFunctions,
  });
  // What functions answer is not the matter here: that they do, and when, is.
  Object.keys(catalogue).forEach((id) => register(id, () => [[1]]));
  // A file that is read takes time that nobody can make virtual.
  await loadUnderstanding();
  await first.settle();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const pageConversation = conversationOf(greetings[0] ?? "{}");
  const time = installVirtualTime(window);
  let host: EmbeddedHost | null = null;
  let wire: FaultWire | null = null;
  const opener = window.opener as unknown as { postMessage: (text: string) => void };
  opener.postMessage = (text) => setTimeout(() => wire?.fromPage(text), 0);

  async function open(bytes: Uint8Array | null, functionsAreLate = false): Promise<OpenWorkbook> {
    host?.dispose();
    const opened = bytes ? await openWorkbookFile(bytes, "book.xlsx") : newWorkbookFile();
    const model = new Model(opened.data);
    const origin = opened.connect(model);
    let isGreeting = true;
    const embedded = createEmbeddedHost({
      model,
      workbookName: "Book1.xlsx",
      hostOrigin,
      namespace: "KAM",
      functions: metadata,
      profile,
      ...(functionsAreLate ? { functionsComeAfterMilliseconds: 1 } : {}),
      post: (text) => {
        if (isGreeting) return;
        setTimeout(() => own.fromHost(text), 0);
      },
    });
    const hostConversation = conversationOfFrame(embedded.frameName);
    const own = faultWire({
      toHost: (text) => embedded.receive(text.replaceAll(pageConversation, hostConversation)),
      toPage: (text) => deliver(window, text.replaceAll(hostConversation, pageConversation)),
      stir: time.stir,
    });
    for (const text of greetings) {
      embedded.receive(text.replaceAll(pageConversation, hostConversation));
    }
    isGreeting = false;
    host = embedded;
    wire = own;
    await time.pass(1_000);
    return {
      model,
      wire: own,
      parts: async () => savedParts(await saveWorkbookFile(model, origin), model),
      bytes: async () => bytesToReopen(await saveWorkbookFile(model, origin), model),
      async settle() {
        await time.rest();
        embedded.recalculateAll();
        await time.pass(2_000);
      },
    };
  }

  return {
    time,
    open,
    close() {
      host?.dispose();
      time.restore();
      first.close();
    },
  };
}

function conversationOfFrame(frameName: string): string {
  const { xdmInfo } = JSON.parse(frameName) as { readonly xdmInfo: string };
  return xdmInfo.split("|")[0] ?? "";
}

function deliver(window: DOMWindow, text: string): void {
  const message = new window.MessageEvent("message", { data: text, origin: hostOrigin });
  // The event's source has to be the parent that office.js posted to.
  Object.defineProperty(message, "source", { value: window.opener });
  window.dispatchEvent(message);
}
