import { inflateRawSync } from "node:zlib";
import { XMLParser } from "fast-xml-parser";

/** Reads an .xlsx without any code of the workbench: Node's own inflate and another XML parser. */
export function partsOf(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < file.readUInt16LE(end + 10); index += 1) {
    const name = file.toString("utf8", at + 46, at + 46 + file.readUInt16LE(at + 28));
    const local = file.readUInt32LE(at + 42);
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const stored = file.subarray(data, data + file.readUInt32LE(at + 20));
    parts.set(name, file.readUInt16LE(at + 10) === 8 ? inflateRawSync(stored) : stored);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

export function partText(bytes: Uint8Array, path: string): string {
  return partsOf(bytes).get(path)?.toString("utf8") ?? "";
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  isArray: (name) => ["sheet", "definedName", "comment", "tableColumn", "f"].includes(name),
});

interface Named {
  readonly name: string;
}

export interface Inventory {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  readonly notes: readonly string[];
}

/** The sheets, names, tables, charts and notes of a workbook, each as one line of text. */
export function inventory(bytes: Uint8Array): Inventory {
  const parts = partsOf(bytes);
  const read = (path: string): Record<string, never> =>
    parser.parse(parts.get(path)?.toString("utf8") ?? "") as Record<string, never>;
  const matching = (pattern: RegExp): string[] =>
    [...parts.keys()].filter((path) => pattern.test(path));
  const workbook = read("xl/workbook.xml").workbook as unknown as {
    readonly sheets: { readonly sheet: readonly (Named & { readonly state?: string })[] };
    readonly definedNames?: {
      readonly definedName: readonly (Named & {
        readonly "#text": string;
        readonly localSheetId?: string;
      })[];
    };
  };
  return {
    sheets: workbook.sheets.sheet.map(({ name, state }) => `${name} ${state ?? "visible"}`),
    names: (workbook.definedNames?.definedName ?? []).map(
      (name) => `${name.localSheetId ?? ""} ${name.name} ${name["#text"]}`,
    ),
    tables: matching(/^xl\/tables\//).map((path) => {
      const { table } = read(path) as unknown as {
        readonly table: Named & {
          readonly ref: string;
          readonly tableColumns: { readonly tableColumn: readonly Named[] };
        };
      };
      return `${table.name} ${table.ref} ${table.tableColumns.tableColumn.map(({ name }) => name).join()}`;
    }),
    charts: matching(/^xl\/charts\/chart[^/]*$/).map((path) =>
      [...(parts.get(path)?.toString("utf8") ?? "").matchAll(/<c:f>([^<]*)/g)]
        .map((reference) => reference[1])
        .join(),
    ),
    notes: matching(/^xl\/comments/).flatMap((path) => {
      const { comments } = read(path) as unknown as {
        readonly comments: {
          readonly commentList: { readonly comment: readonly { readonly ref: string }[] };
        };
      };
      return comments.commentList.comment.map((note) => `${note.ref} ${JSON.stringify(note)}`);
    }),
  };
}
