import type { ZipEntry } from "./zip-read";

/** Packs one file for an archive. */
export async function pack(name: string, content: Uint8Array): Promise<ZipEntry> {
  return {
    name,
    stored: await deflated(content),
    isDeflated: true,
    checksum: checksum(content),
    size: content.length,
  };
}

async function deflated(content: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Writes an archive. The time stamps are fixed, so that the same workbook gives the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const local = entries.map(
    (entry, index) => 30 + (names[index]?.length ?? 0) + entry.stored.length,
  );
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const start = local.reduce((sum, size) => sum + size, 0);
  const bytes = new Uint8Array(start + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let listing = start;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x04034b50, true);
    writeHeader(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.stored, at + 30 + name.length);
    view.setUint32(listing, 0x02014b50, true);
    view.setUint16(listing + 4, 20, true);
    writeHeader(view, listing + 6, entry, name.length);
    view.setUint32(listing + 42, at, true);
    bytes.set(name, listing + 46);
    at += local[index] ?? 0;
    listing += 46 + name.length;
  });
  view.setUint32(listing, 0x06054b50, true);
  view.setUint16(listing + 8, entries.length, true);
  view.setUint16(listing + 10, entries.length, true);
  view.setUint32(listing + 12, directory, true);
  view.setUint32(listing + 16, start, true);
  return bytes;
}

/** The part of a header that the local one and the directory have in common. */
function writeHeader(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  const namesAreUtf8 = 0x0800;
  const firstDayOf1980 = 0x0021;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, namesAreUtf8, true);
  view.setUint16(at + 4, entry.isDeflated ? 8 : 0, true);
  view.setUint16(at + 8, firstDayOf1980, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.stored.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The sum by which an archive tells whether a file in it is whole (CRC-32). */
export function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
