import { type ZipEntry, readZip, unpack } from "./zip-read";
import { pack, writeZip } from "./zip-write";
import { checkBudget } from "./unpacking-budget";
import { childrenNamed, parseXml, type XmlElement } from "./xml-tree";
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

const contentTypesPath = "[Content_Types].xml";

interface Part {
  /** As the archive spells it. */
  readonly path: string;
  readonly entry: ZipEntry | undefined;
  readonly text: string | undefined;
  readonly isChanged: boolean;
}

/**
 * The parts of a workbook. Parts that nobody changes are written back byte by byte. Names of parts
 * mean the same in upper and lower case (ECMA-376 part 2, "Part name equivalence"), so they are compared that way
 * everywhere, and each keeps its own spelling.
 */
export class WorkbookPackage {
  private constructor(
    private readonly parts: Map<string, Part>,
    /** Parts that stood in the archive more than once; the last of each is the one that counts. */
    readonly repeated: readonly string[],
  ) {}

  static async open(bytes: Uint8Array): Promise<WorkbookPackage> {
    const parts = new Map<string, Part>();
    const repeated: string[] = [];
    for (const entry of readZip(bytes)) {
      const path = entry.name.replaceAll("\\", "/").replace(/^\//, "");
      if (parts.has(key(path))) repeated.push(path);
      parts.set(key(path), { path, entry, text: undefined, isChanged: false });
    }
    const readable = [...parts].flatMap(([name, part]) =>
      part.entry && isReadable(name) ? [{ name, part, entry: part.entry }] : [],
    );
    checkBudget(readable.map(({ entry }) => entry));
    for (const { name, part, entry } of readable) {
      const content = await unpack(entry);
      const text = withoutPrefix(new TextDecoder(encodingOf(content)).decode(content));
      parts.set(name, { ...part, text });
    }
    return new WorkbookPackage(parts, repeated);
  }

  static fromTexts(texts: Readonly<Record<string, string>>): WorkbookPackage {
    const parts = Object.entries(texts).map(
      ([path, text]) => [key(path), { path, entry: undefined, text, isChanged: true }] as const,
    );
    return new WorkbookPackage(new Map(parts), []);
  }

  /** A copy to change, so that one opened workbook can be saved more than once. */
  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.parts), this.repeated);
  }

  paths(): string[] {
    return [...this.parts.values()].map(({ path }) => path);
  }

  has(path: string): boolean {
    return this.parts.has(key(path));
  }

  text(path: string): string | undefined {
    return this.parts.get(key(path))?.text;
  }

  set(path: string, text: string): void {
    const known = this.parts.get(key(path));
    if (known?.text === text) return;
    const spelled = known?.path ?? path;
    this.parts.set(key(path), { path: spelled, entry: undefined, text, isChanged: true });
  }

  remove(path: string): void {
    this.parts.delete(key(path));
  }

  /** Whether anything at all differs from another state of the package. */
  differsFrom(other: WorkbookPackage): boolean {
    return (
      this.parts.size !== other.parts.size ||
      [...this.parts].some(([name, part]) => part !== other.parts.get(name))
    );
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

  /** Adds a relationship and gives its id; `kind` is its type's last word or whole address. */
  relate(path: string, kind: string, target: string, isExternal = false): string {
    const known = this.relationships(path);
    let number = known.length + 1;
    while (known.some((relationship) => relationship.id === `rId${number}`)) number += 1;
    const id = `rId${number}`;
    const entry = `<Relationship${attributesXml({
      Id: id,
      Type: kind.includes("://") ? kind : relationshipAddress + kind,
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
    const text = this.text(file) ?? "";
    const entry = childrenOf(this.text(file)).find(({ attributes }) => attributes.Id === id);
    if (entry) this.set(file, text.slice(0, entry.start) + text.slice(entry.end));
  }

  /** What the list of contents says that a part is. */
  contentType(path: string): string | undefined {
    const types = childrenOf(this.text(contentTypesPath));
    const own = types.find(({ attributes }) => key(attributes.PartName ?? "") === `/${key(path)}`);
    const extension = key(path.slice(path.lastIndexOf(".") + 1));
    return (own ?? types.find(({ attributes }) => key(attributes.Extension ?? "") === extension))
      ?.attributes.ContentType;
  }

  declareContent(path: string, contentType: string): void {
    const text = this.text(contentTypesPath) ?? "";
    if (overrideOf(text, path)) return;
    const entry = `<Override${attributesXml({ PartName: `/${path}`, ContentType: contentType })}/>`;
    this.set(
      contentTypesPath,
      text.replace("</Types>", () => `${entry}</Types>`),
    );
  }

  declareExtension(extension: string, contentType: string): void {
    const text = this.text(contentTypesPath) ?? "";
    if (new RegExp(`Extension="${extension}"`, "i").test(text)) return;
    const entry = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
    this.set(
      contentTypesPath,
      text.replace(/<Types\b[^>]*>/, (open) => open + entry),
    );
  }

  withdrawContent(path: string): void {
    const text = this.text(contentTypesPath) ?? "";
    const entry = overrideOf(text, path);
    if (entry) this.set(contentTypesPath, text.slice(0, entry.start) + text.slice(entry.end));
  }

  async toBytes(): Promise<Uint8Array> {
    const written: ZipEntry[] = [];
    const parts = [...this.parts.values()].sort(
      (first, second) => rank(first.path) - rank(second.path),
    );
    for (const { path, entry, text, isChanged } of parts) {
      if (isChanged && text !== undefined) {
        written.push(await pack(path, new TextEncoder().encode(text)));
      } else if (entry) written.push({ ...entry, name: path });
    }
    return writeZip(written);
  }
}

/** Parts that nothing here reads stay packed: pictures, macros, and the records behind pivot tables. */
function isReadable(name: string): boolean {
  return /\.(?:xml|rels|vml)$/.test(name) && !/\/pivotcacherecords\d*\.xml$/.test(name);
}

/** Part names differ in letters only where ASCII does; that is all that is folded. */
function key(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function childrenOf(xml: string | undefined): readonly XmlElement[] {
  return xml === undefined ? [] : parseXml(xml).children;
}

function overrideOf(contentTypes: string, path: string): XmlElement | undefined {
  return childrenOf(contentTypes).find(
    ({ local, attributes }) =>
      local === "Override" && key(attributes.PartName ?? "") === `/${key(path)}`,
  );
}

/** Readers that look only at an archive's beginning expect the list of contents there. */
function rank(path: string): number {
  return key(path) === key(contentTypesPath) ? 0 : path === "_rels/.rels" ? 1 : 2;
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
