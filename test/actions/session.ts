import { Model } from "../../workbench/engine";
import { openWorkbookFile, saveWorkbookFile } from "../../workbench/xlsx/workbook-file";
import { startHost, type HeadlessHost } from "./start-host";

/** Opens a file, works on it, and saves it: each time in a host that knows nothing of the last. */
export async function session(
  bytes: Uint8Array,
  work: (host: HeadlessHost, model: Model) => Promise<void>,
  { calculates = false }: { readonly calculates?: boolean } = {},
): Promise<Uint8Array> {
  const opened = await openWorkbookFile(bytes, "book.xlsx");
  const model = new Model(opened.data, {});
  const origin = opened.connect(model);
  const host = await startHost({ model, calculates });
  try {
    await work(host, model);
    await host.settle();
    return await saveWorkbookFile(model, origin);
  } finally {
    host.close();
  }
}
