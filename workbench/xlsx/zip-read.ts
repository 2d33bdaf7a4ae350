import { WorkbookFileError } from "./workbook-file-error";

/** One file of a zip archive, as it is stored. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: Uint8Array;
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly size: number;
}

/** What all parts together may unpack to: a guard against files made to fill the memory. */
const largestContent = 1024 * 1024 * 1024;

/** Lists the files of a zip archive. Throws when the archive is damaged. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  let content = 0;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(position, true) !== 0x02014b50) throw new Error("damaged directory");
    const flags = view.getUint16(position + 8, true);
    const method = view.getUint16(position + 10, true);
    const storedSize = view.getUint32(position + 20, true);
    const size = view.getUint32(position + 24, true);
    const nameLength = view.getUint16(position + 28, true);
    const local = view.getUint32(position + 42, true);
    if (flags & 1 || (method !== 0 && method !== 8)) throw new Error("unknown compression");
    content += size;
    if (content > largestContent) {
      throw new WorkbookFileError(
        "The workbook unpacks to more than 1 GB. Save the sheets you need in a smaller workbook and open that.",
      );
    }
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + storedSize > bytes.length) throw new Error("the file is cut off");
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(position + 46, position + 46 + nameLength)),
      stored: bytes.subarray(data, data + storedSize),
      isDeflated: method === 8,
      checksum: view.getUint32(position + 16, true),
      size,
    });
    position +=
      46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return entries.filter((entry) => !entry.name.endsWith("/"));
}

/** Unpacks one file of the archive. */
export async function unpack(entry: ZipEntry): Promise<Uint8Array> {
  const content = entry.isDeflated
    ? await through(new DecompressionStream("deflate-raw"), entry.stored)
    : entry.stored;
  if (content.length !== entry.size) throw new Error(`${entry.name} is damaged`);
  return content;
}

export async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  const [content] = await Promise.all([new Response(stream.readable).arrayBuffer(), written]);
  return new Uint8Array(content);
}

function findEnd(view: DataView): number {
  for (let position = view.byteLength - 22; position >= 0; position -= 1) {
    if (view.getUint32(position, true) === 0x06054b50) return position;
    if (view.byteLength - position > 66_000) break;
  }
  throw new Error("the archive has no directory");
}
