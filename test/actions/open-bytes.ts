import { Model } from "../../workbench/engine";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { openWorkbookFile, saveWorkbookFile } from "../../workbench/xlsx/workbook-file";
import { startHost, type HeadlessHost } from "./start-host";

/** A workbook from its bytes, in a host that knows nothing of any other. */
export async function openBytes(
  bytes: Uint8Array,
  fileName = "book.xlsx",
): Promise<{ readonly host: HeadlessHost; readonly save: () => Promise<Uint8Array> }> {
  installWorkbench();
  quietEngine();
  const opened = await openWorkbookFile(bytes, fileName);
  const model = new Model(opened.data, {});
  const origin = opened.connect(model);
  const host = await startHost({ model });
  return {
    host,
    save: async () => {
      await host.settle();
      return saveWorkbookFile(model, origin);
    },
  };
}
