import { type ZipEntry, readZip, unpack } from "./zip-read";
import { pack, writeZip } from "./zip-write";
import { childrenNamed, parseXml } from "./xml-tree";
import { attributesXml } from "./xml-text";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: "worksheet", "table", "chart". */
  readonly kind: string;
  readonly type: string;
  /** A path inside the package, or an address outside when isExternal. */
  readonly target: string;
  readonly isExternal: boolean;
}

const relationshipAddress = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The parts of a workbook. Parts that nobody changes are written back byte by byte. */
export class WorkbookPackage {
  private constructor(
    private readonly entries: Map<string, ZipEntry>,
    private readonly texts: Map<string, string>,
    private readonly changed: Map<string, string>,
  ) {}

  static async open(bytes: Uint8Array): Promise<WorkbookPackage> {
    const entries = new Map(readZip(bytes).map((entry) => [entry.name.replace(/^\//, ""), entry]));
    const texts = new Map<string, string>();
    for (const [path, entry] of entries) {
      if (!/\.(?:xml|rels|vml)$/i.test(path)) continue;
      const content = await unpack(entry);
      texts.set(path, withoutPrefix(new TextDecoder(encodingOf(content)).decode(content)));
    }
    return new WorkbookPackage(entries, texts, new Map());
  }

  static fromTexts(texts: Readonly<Record<string, string>>): WorkbookPackage {
    return new WorkbookPackage(new Map(), new Map(), new Map(Object.entries(texts)));
  }

  /** A copy to change, so that one opened workbook can be saved more than once. */
  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.entries), new Map(this.texts), new Map(this.changed));
  }

  paths(): string[] {
    return [...new Set([...this.entries.keys(), ...this.changed.keys()])];
  }

  has(path: string): boolean {
    return this.changed.has(path) || this.entries.has(path);
  }

  text(path: string): string | undefined {
    return this.changed.get(path) ?? this.texts.get(path);
  }

  set(path: string, text: string): void {
    if (this.text(path) !== text) this.changed.set(path, text);
  }

  remove(path: string): void {
    this.entries.delete(path);
    this.texts.delete(path);
    this.changed.delete(path);
  }

  /** A path of that form that is not taken: `xl/charts/chart%.xml`. */
  freePath(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const path = pattern.replace("%", String(number));
      if (!this.has(path)) return path;
    }
  }

  relationships(path: string): Relationship[] {
    const text = this.text(relationshipsPath(path));
    if (text === undefined) return [];
    return childrenNamed(parseXml(text), "Relationship").map(({ attributes }) => {
      const isExternal = attributes.TargetMode === "External";
      const target = attributes.Target ?? "";
      return {
        id: attributes.Id ?? "",
        type: attributes.Type ?? "",
        kind: (attributes.Type ?? "").split("/").at(-1) ?? "",
        target: isExternal ? target : resolved(path, target),
        isExternal,
      };
    });
  }

  /** Adds a relationship and gives its id. */
  relate(path: string, kind: string, target: string, isExternal = false): string {
    const known = this.relationships(path);
    let number = known.length + 1;
    while (known.some((relationship) => relationship.id === `rId${number}`)) number += 1;
    const id = `rId${number}`;
    const entry = `<Relationship${attributesXml({
      Id: id,
      Type: relationshipAddress + kind,
      Target: isExternal ? target : relativePath(path, target),
      TargetMode: isExternal ? "External" : undefined,
    })}/>`;
    const file = relationshipsPath(path);
    const text =
      this.text(file) ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    this.set(
      file,
      text.includes("</Relationships>")
        ? text.replace("</Relationships>", () => `${entry}</Relationships>`)
        : text.replace(/\/>\s*$/, () => `>${entry}</Relationships>`),
    );
    return id;
  }

  unrelate(path: string, id: string): void {
    const file = relationshipsPath(path);
    const text = this.text(file);
    if (text === undefined) return;
    this.set(
      file,
      text.replace(
        new RegExp(`<Relationship\\b[^>]*\\bId="${id}"[^>]*?(?:/>|></Relationship>)`),
        "",
      ),
    );
  }

  declareContent(path: string, contentType: string): void {
    const text = this.text("[Content_Types].xml") ?? "";
    const entry = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
    if (!text.includes(`"/${path}"`)) {
      this.set(
        "[Content_Types].xml",
        text.replace("</Types>", () => `${entry}</Types>`),
      );
    }
  }

  declareExtension(extension: string, contentType: string): void {
    const text = this.text("[Content_Types].xml") ?? "";
    if (new RegExp(`Extension="${extension}"`, "i").test(text)) return;
    const entry = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
    this.set(
      "[Content_Types].xml",
      text.replace(/<Types\b[^>]*>/, (open) => open + entry),
    );
  }

  withdrawContent(path: string): void {
    const text = this.text("[Content_Types].xml") ?? "";
    const escaped = path.replace(/[.[\]]/g, "\\$&");
    this.set(
      "[Content_Types].xml",
      text.replace(
        new RegExp(`<Override\\b[^>]*PartName="/${escaped}"[^>]*?(?:/>|></Override>)`),
        "",
      ),
    );
  }

  async toBytes(): Promise<Uint8Array> {
    const written: ZipEntry[] = [];
    const paths = this.paths().sort((first, second) => rank(first) - rank(second));
    for (const path of paths) {
      const text = this.changed.get(path);
      const entry = this.entries.get(path);
      if (text !== undefined) written.push(await pack(path, new TextEncoder().encode(text)));
      else if (entry) written.push({ ...entry, name: path });
    }
    return writeZip(written);
  }
}

/** Readers that look only at an archive's beginning expect the list of contents there. */
function rank(path: string): number {
  return path === "[Content_Types].xml" ? 0 : path === "_rels/.rels" ? 1 : 2;
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** As Excel writes it; some readers do not know paths that begin at the root. */
function relativePath(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const parts = to.split("/");
  let shared = 0;
  while (shared < folders.length && folders[shared] === parts[shared]) shared += 1;
  return "../".repeat(folders.length - shared) + parts.slice(shared).join("/");
}

function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = from.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function encodingOf(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return "utf-16le";
  if (content[0] === 0xfe && content[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** Some programs write `<x:row>` for `<row>`; inside, the workbench reads and adds only the latter. */
function withoutPrefix(text: string): string {
  const prefix = new RegExp(`xmlns:(\\w+)="${mainNamespace}"`).exec(text)?.[1];
  if (prefix === undefined || !text.includes(`<${prefix}:`) || /\sxmlns="/.test(text)) return text;
  return text
    .replace(`xmlns:${prefix}=`, "xmlns=")
    .replace(new RegExp(`<(/?)${prefix}:`, "g"), "<$1");
}
