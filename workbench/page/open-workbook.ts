import { Model } from "../engine";
import { openWorkbookFile, saveWorkbookFile } from "../xlsx/workbook-file";

export interface WorkbookOnPage {
  readonly name: string;
  readonly model: Model;
  /** What the person who opened the file should know. */
  readonly remarks: readonly string[];
  isChanged(): boolean;
  markSaved(): void;
  toFile(): Promise<Uint8Array>;
}

/** Opens a file's bytes; throws a WorkbookFileError whose sentence says what to do. */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  onChange: () => void,
): Promise<WorkbookOnPage> {
  const opened = await openWorkbookFile(bytes, name);
  let isChanged = false;
  let isOpen = false;
  const model = new Model(opened.data, {
    transportService: watchRevisions(() => {
      if (!isOpen) return;
      isChanged = true;
      onChange();
    }),
  });
  const origin = opened.connect(model);
  isOpen = true;
  return {
    name,
    model,
    remarks: opened.remarks,
    isChanged: () => isChanged,
    markSaved: () => {
      isChanged = false;
      onChange();
    },
    toFile: () => saveWorkbookFile(model, origin),
  };
}

type Transport = NonNullable<
  NonNullable<ConstructorParameters<typeof Model>[1]>["transportService"]
>;

/** The engine sends every change of the workbook, and nothing else, to its fellow users: none here. */
function watchRevisions(onRevision: () => void): Transport {
  const listeners: ((message: never) => void)[] = [];
  return {
    sendMessage: async (message) => {
      if (message.type !== "CLIENT_MOVED" && message.type !== "CLIENT_JOINED") onRevision();
      for (const listener of listeners) listener(message as never);
    },
    onNewMessage: (_id, listener) => {
      listeners.push(listener as (message: never) => void);
    },
    leave: () => {
      listeners.length = 0;
    },
  };
}
