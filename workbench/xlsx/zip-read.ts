import { WorkbookFileError } from "./workbook-file-error";

/** One file of a zip archive, as it is stored. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: Uint8Array;
  readonly isDeflated: boolean;
  readonly checksum: number;
  /** What it says that it unpacks to. */
  readonly size: number;
}

/** Lists the files of a zip archive. Throws when the archive is damaged. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(position, true) !== 0x02014b50) throw new Error("damaged directory");
    const flags = view.getUint16(position + 8, true);
    const method = view.getUint16(position + 10, true);
    const storedSize = view.getUint32(position + 20, true);
    const nameLength = view.getUint16(position + 28, true);
    const local = view.getUint32(position + 42, true);
    const name = new TextDecoder().decode(
      bytes.subarray(position + 46, position + 46 + nameLength),
    );
    if (flags & 1) {
      throw new WorkbookFileError(
        `${name} in this file is encrypted, as a zip program does it and Excel does not. Unpack it with its password, pack it without one and open that.`,
      );
    }
    if (method !== 0 && method !== 8) {
      throw new WorkbookFileError(
        `${name} in this file is packed in a way that workbooks do not use (method ${method}). Open the file in Excel and save it again.`,
      );
    }
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + storedSize > bytes.length) throw new Error("the file is cut off");
    entries.push({
      name,
      stored: bytes.subarray(data, data + storedSize),
      isDeflated: method === 8,
      checksum: view.getUint32(position + 16, true),
      size: view.getUint32(position + 24, true),
    });
    position +=
      46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return entries.filter((entry) => !entry.name.endsWith("/"));
}

/**
 * Unpacks one file of the archive, and stops as soon as more comes out than it says: what it says was
 * held against the budget, so a file that lies gets no further than one that does not.
 */
export async function unpack(entry: ZipEntry): Promise<Uint8Array> {
  if (!entry.isDeflated && entry.stored.length === entry.size) return entry.stored;
  const content = new Uint8Array(entry.size);
  const reader = inflated(entry.stored).getReader();
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > entry.size) {
      await reader.cancel();
      break;
    }
    content.set(next.value, length - next.value.length);
  }
  if (length !== entry.size) throw new Error(`${entry.name} is damaged`);
  return content;
}

function inflated(stored: Uint8Array): ReadableStream<Uint8Array> {
  return new Blob([stored as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
}

function findEnd(view: DataView): number {
  for (let position = view.byteLength - 22; position >= 0; position -= 1) {
    if (view.getUint32(position, true) === 0x06054b50) return position;
    if (view.byteLength - position > 66_000) break;
  }
  throw new Error("the archive has no directory");
}
