/** Keeps a draft over closing the pane; in memory where the browser blocks storage. */
export interface DraftStorage {
  readonly read: () => unknown;
  readonly write: (draft: unknown) => void;
  readonly clear: () => void;
}

const memory = new Map<string, string>();

/** `partition` is Office.context.partitionKey; `workbook` keeps the drafts of two files apart. */
export function draftStorage(partition: string, workbook: string, name: string): DraftStorage {
  const key = `${partition}kam/draft/${name}/${workbook}`;
  return {
    read: () => parse(readText(key)),
    write: (draft) => writeText(key, JSON.stringify(draft)),
    clear: () => writeText(key, null),
  };
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

function writeText(key: string, text: string | null): void {
  try {
    if (text === null) {
      memory.delete(key);
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, text);
      memory.delete(key);
    }
  } catch {
    // Blocked or full: the draft lives as long as the pane does.
    if (text !== null) {
      memory.set(key, text);
    }
  }
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
