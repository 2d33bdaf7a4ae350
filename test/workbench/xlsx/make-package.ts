import { deflateRawSync } from "node:zlib";
import { checksum, writeZip } from "../../../workbench/xlsx/zip-write";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A part of an archive; `claimedSize` is what the archive says that it unpacks to. */
export interface PackedPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly claimedSize?: number;
}

/** An archive of parts as they are given: twice, lying about their size, in any order. */
export function archive(parts: readonly PackedPart[]): Uint8Array {
  return writeZip(
    parts.map(({ name, content, claimedSize }) => {
      const bytes = Buffer.from(content);
      return {
        name,
        stored: new Uint8Array(deflateRawSync(bytes)),
        isDeflated: true,
        checksum: checksum(bytes),
        size: claimedSize ?? bytes.length,
      };
    }),
  );
}

export interface SmallWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly xml: string;
    readonly state?: string;
  }[];
  /** Further parts, or others in place of those that are made here, by their name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** `kind` to target, from the workbook's part. */
  readonly related?: Readonly<Record<string, string>>;
  readonly workbookType?: string;
}

/** The fewest parts that make a workbook: no styles, no shared strings, no theme, no properties. */
export function minimalParts(workbook: SmallWorkbook): Record<string, string> {
  const { sheets, related = {}, parts = {} } = workbook;
  const type = workbook.workbookType ?? `${sheetMl}.sheet.main+xml`;
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const relationships = [
    ...paths.map((target) => ["worksheet", target] as const),
    ...Object.entries(related),
  ].map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return {
    "[Content_Types].xml": `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/>${paths.map((path) => `<Override PartName="/xl/${path}" ContentType="${sheetMl}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaged}/relationships">${relationships.join("")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${xml}</worksheet>`,
      ]),
    ),
    ...parts,
  };
}

export function minimalWorkbook(workbook: SmallWorkbook): Uint8Array {
  return archive(
    Object.entries(minimalParts(workbook)).map(([name, content]) => ({ name, content })),
  );
}

/** Rows of texts and numbers from A1 on, texts inline. */
export function inlineRows(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((cells, row) => {
      const list = cells.map((value, column) => {
        const address = `${String.fromCharCode(65 + column)}${row + 1}`;
        return typeof value === "number"
          ? `<c r="${address}"><v>${value}</v></c>`
          : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${row + 1}">${list.join("")}</row>`;
    })
    .join("");
}
